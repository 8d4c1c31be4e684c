import type { DayAnswer, DayQuestion } from './day-question.value';
import { hoursOnDay, whyNoneOnDay } from './hours-on-day';
import { otherHoursOf } from './other-hours';

function answer(question: DayQuestion): DayAnswer<DayQuestion> {
  const at = new Date(question.at);
  if (question.kind === 'hours') return hoursOnDay(question.day, question.request, question.count, at);
  if (question.kind === 'whyNone') return whyNoneOnDay(question.day, question.request, at);
  const visit = question.day.visits.find(({ id }) => id === question.visitId);
  if (!visit) throw new Error('the visit that is asked about is not on its day');
  return otherHoursOf(question.day, visit, at);
}

/** Wherever it is asked: it takes as long as the engine thinks. */
export const answerDayQuestion = <Asked extends DayQuestion>(question: Asked): DayAnswer<Asked> =>
  answer(question) as DayAnswer<Asked>;
