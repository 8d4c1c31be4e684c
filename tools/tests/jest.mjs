// One Jest run, its counts read from its JSON report.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../processes/run-program.mjs';

/** Real servers on a busy machine answer late; a test that hangs is still found. */
export const SLOW_MACHINE = ['--testTimeout=30000'];

/** @returns {Promise<import('./tally.mjs').Result>} */
export async function jest(name, projects, { env = process.env, workers = 1, args = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'diurne-jest-'));
  const report = join(folder, 'report.json');
  try {
    const { code, output } = await runProgram(
      process.execPath,
      [
        'node_modules/jest/bin/jest.js',
        ...args,
        '--json',
        `--outputFile=${report}`,
        `--maxWorkers=${workers}`,
        '--selectProjects',
        ...projects,
      ],
      { env: { ...env, FORCE_COLOR: '0' }, quiet: true },
    );
    return { name, output: withoutReport(output), ...counts(read(report), code) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that cannot even be read counts as one failure, and so does a run that ends badly without saying which test did. */
export function counts(report, code) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((each) => each.status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + broken;
  const passed = report.numPassedTests;
  return {
    passed,
    failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
}

const withoutReport = (output) =>
  output
    .split('\n')
    .filter((line) => !/^(PASS|Test results written to|Running (one|\d+) projects?)/.test(line))
    .join('\n')
    .trim();
