import { demoCodeWords } from './seed-demo/demo-second-factor';

/** Says the code with which the demonstration's physicians sign at this moment. */
export function sayDemoCode(now: Date): void {
  process.stdout.write(`${demoCodeWords(now)}\n`);
}
