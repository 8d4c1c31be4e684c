import type { DayAnswer, DayQuestion } from '../day-questions/day-question.value';

/** What the engine says of one day: it thinks long enough to keep everybody else waiting, where nothing takes it elsewhere. */
export abstract class DayAdvice {
  /** @throws whatever the engine throws, and when it does not end */
  abstract ask<Asked extends DayQuestion>(question: Asked): Promise<DayAnswer<Asked>>;
}
