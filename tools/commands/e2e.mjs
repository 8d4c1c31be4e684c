// npm run e2e -- [jest arguments]: the browser stories alone.
import { runNode } from '../processes/run-program.mjs';
import { withProduct } from '../tests/stories.mjs';

export async function run(args) {
  const answer = await withProduct((env) =>
    runNode(['node_modules/jest/bin/jest.js', ...args, '--runInBand', '--selectProjects', 'e2e'], { env }),
  );
  if ('missing' in answer) throw new Error(`NOT RUN: ${answer.missing}`);
  return answer.result.code;
}
