import { DayAdvice } from '../ports/day-advice';
import { answerDayQuestion } from './answer-day-question';
import type { DayAnswer, DayQuestion } from './day-question.value';

/** Here and now: for tests, and for programs in which nobody else waits. */
export class AdviceAtOnce extends DayAdvice {
  override async ask<Asked extends DayQuestion>(question: Asked): Promise<DayAnswer<Asked>> {
    return answerDayQuestion(question);
  }
}
