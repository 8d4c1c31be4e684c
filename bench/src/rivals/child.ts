import { readFileSync } from 'node:fs';
import { parsed } from '../shared-days';
import { solveWithChuffed } from './chuffed';
import { solveWithCpSat } from './cp-sat';
import { rivalModel } from './model-of-problem';
import { rivalPlan } from './rival-plan';

/** `child RIVAL PROBLEM.json SECONDS FOLDER`: one rival on one day, its answer as a line of JSON. */
export async function answerAsRival([rival, problemFile, seconds, installed]: readonly string[]): Promise<void> {
  const say = process.stdout.write.bind(process.stdout),
    model = rivalModel(parsed(readFileSync(problemFile!, 'utf8')));
  if ('unsupported' in model) {
    say(`${JSON.stringify({ unsupported: model.unsupported })}\n`);
    return;
  }
  const start = performance.now(),
    solve = rival === 'cp-sat' ? solveWithCpSat : solveWithChuffed;
  const { status, bound, answers } = await solve(model, Number(seconds), installed!);
  const milliseconds = Math.round(performance.now() - start);
  say(
    `${JSON.stringify({ status, bound, milliseconds, ...(answers === undefined ? {} : { visits: rivalPlan(model, answers) }) })}\n`,
  );
}
