import { answerDayQuestion } from '../day-questions/answer-day-question';
import type { DayAdvice } from '../ports/day-advice';
import { aDesk, at, tuesday } from './a-desk';
import { checkup } from './test-programmes';

/** What every advice promises, wherever it thinks. */
export function describeDayAdvice(name: string, make: () => DayAdvice): void {
  describe(`advice about a day ${name}`, () => {
    const questions = async () => {
      const desk = aDesk();
      const { visitId } = await desk.book(checkup(desk, 515), 'checkup');
      const { requestId } = await desk.request(tuesday, 'checkup');
      const request = await desk.ledger.findRequest(desk.actor, requestId);
      const [day] = await desk.ledger.look(desk.actor, [desk.day(tuesday)]);
      return { visitId, request: request!, day: day!, at: at.toISOString() };
    };

    it('gives hours for a request, why there are none, and other hours for a visit, as the engine thinks them here', async () => {
      const { visitId, ...about } = await questions();
      const asked = [
        { kind: 'hours', count: 3, ...about },
        { kind: 'whyNone', ...about, day: { ...about.day, closedBecause: 'Fermée.' } },
        { kind: 'otherHours', day: about.day, visitId, at: about.at },
      ] as const;
      const advice = make();
      const answers = await Promise.all(asked.map((question) => advice.ask(question)));
      expect(answers).toEqual(asked.map((question) => answerDayQuestion(question)));
      expect(answers[0]).toHaveLength(3);
      expect(answers[1]).toMatchObject([{ code: 'day-not-open' }]);
    });

    it('says when it broke, and answers the next', async () => {
      const { day, request, at: when } = await questions();
      const advice = make();
      await expect(advice.ask({ kind: 'otherHours', day, visitId: 'nobody', at: when })).rejects.toThrow();
      expect(await advice.ask({ kind: 'hours', day, request, count: 1, at: when })).toHaveLength(1);
    });
  });
}
