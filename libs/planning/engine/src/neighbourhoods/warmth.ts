import { temperature } from './annealing';

/** Temperatures in grid steps of presence. While somebody waits minutes hardly count, so that the day is shaken up to make room. */
const hot = 3;
const hotWhileWaiting = 120;
const cold = 0.1;
const holdWhileWaiting = 0.6;

/** The temperature of a day's plan; `scale` is the cost of a grid step of presence. */
export function warmth(iteration: number, iterations: number | undefined, scale: number, isWaitedFor: boolean): number {
  return temperature(
    iteration,
    iterations,
    scale * (isWaitedFor ? hotWhileWaiting : hot),
    scale * cold,
    isWaitedFor ? holdWhileWaiting : 0,
  );
}
