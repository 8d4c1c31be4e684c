import type { DayAddress } from '@diurne/contracts';

export type LiveScreen = 'day' | 'board';

const unanswered = new Map<string, number>();
let live = false;

const keyOf = (screen: LiveScreen, { unitId, on }: DayAddress): string => `${screen} ${unitId}/${on}`;

/** A screen that is shown has changed: its next reading says which notice it answers. */
export function keepNotice(screen: LiveScreen, day: DayAddress, position: number): void {
  unanswered.set(keyOf(screen, day), position);
}

/** The notice that a reading about to be made answers; each is answered once. */
export function takeNotice(screen: LiveScreen, day: DayAddress): number | undefined {
  const key = keyOf(screen, day);
  const position = unanswered.get(key);
  unanswered.delete(key);
  return position;
}

export function setLive(now: boolean): void {
  live = now;
}

/** Whether changes are told; where they are not, screens ask every few seconds. */
export const isLive = (): boolean => live;
