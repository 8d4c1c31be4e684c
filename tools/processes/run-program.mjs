import { spawn } from 'node:child_process';
import { ROOT } from '../root.mjs';

/** Runs a program to its end, its output going where ours goes, or `quiet` into the answer. */
export function runProgram(command, args, { env = process.env, quiet = false, cwd = ROOT, input = 'ignore' } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: [input, quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    child.once('error', (error) => done({ code: 127, output: error.message }));
    child.once('close', (code, signal) => done({ code: code ?? 1, signal, output }));
  });
}

export function runNode(args, options) {
  return runProgram(process.execPath, args, options);
}
