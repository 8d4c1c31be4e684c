import { durationInFrench, ruleOfCare, stepName, visitName } from '../model/french-wording';
import { constraint } from './constraint';
import type { Breach } from './constraint';

export const stepLagRespected = constraint({
  code: 'step-lag-respected',
  sentence: 'Les délais entre deux étapes sont tenus, au moins et au plus.',
  source: 'Valid plan, rule 4; Visit, `relations`',
  honouredBy: {
    search: ['compiled-day/step-differences#leastDifference'],
    bound: ['bounds/isolated-bound#isolatedCosts'],
  },
  check({ visits }) {
    const breaches: Breach[] = [];
    for (const { visit, steps } of visits) {
      for (const { from, to, min, max, strict } of visit.relations) {
        const before = steps.find(({ step }) => step.id === from);
        const after = steps.find(({ step }) => step.id === to);
        if (before === undefined || after === undefined || !(before.chosen || after.chosen)) continue;
        const lag = after.start - before.end;
        const tooShort = min === undefined ? 0 : min - lag;
        const tooLong = max === undefined ? 0 : lag - max;
        if (tooShort <= 0 && tooLong <= 0) continue;
        const wanted =
          tooShort > 0 ? notBefore(min ?? 0, stepName(before.step)) : notAfter(max ?? 0, stepName(before.step));
        breaches.push({
          message: `${stepName(after.step)} ${wanted}\u00a0; ici, ${placed(lag)}${strict ? ` (${ruleOfCare})` : ''}. Venue ${visitName(visit)}.`,
          visits: [visit.id],
          steps: [before, after],
          minutes: Math.max(tooShort, tooLong),
        });
      }
    }
    return breaches;
  },
});

/** Lags are told from the second step's point of view: before or after the end of the first. */
function notBefore(min: number, first: string): string {
  if (min > 0) return `doit commencer au moins ${durationInFrench(min)} après la fin de ${first}`;
  return min === 0
    ? `doit commencer après la fin de ${first}`
    : `peut commencer au plus tôt ${durationInFrench(-min)} avant la fin de ${first}`;
}

function notAfter(max: number, first: string): string {
  if (max > 0) return `doit commencer au plus tard ${durationInFrench(max)} après la fin de ${first}`;
  return max === 0
    ? `doit suivre ${first} sans attendre`
    : `doit commencer au moins ${durationInFrench(-max)} avant la fin de ${first}`;
}

function placed(lag: number): string {
  if (lag === 0) return 'dès cette fin';
  return lag > 0 ? `${durationInFrench(lag)} après` : `${durationInFrench(-lag)} avant`;
}
