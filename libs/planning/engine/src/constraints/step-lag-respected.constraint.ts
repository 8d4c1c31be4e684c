import { durationInFrench, stepName, visitName } from '../model/french-wording';
import { constraint } from './constraint';
import type { Breach } from './constraint';

export const stepLagRespected = constraint({
  code: 'step-lag-respected',
  sentence: 'Les délais entre deux étapes sont tenus, au moins et au plus.',
  source: 'Valid plan, rule 4; Visit, `relations`',
  check({ visits }) {
    const breaches: Breach[] = [];
    for (const { visit, steps } of visits) {
      for (const { from, to, min, max } of visit.relations) {
        const before = steps.find(({ step }) => step.id === from);
        const after = steps.find(({ step }) => step.id === to);
        if (before === undefined || after === undefined || !(before.chosen || after.chosen)) continue;
        const lag = after.start - before.end;
        const tooShort = min === undefined ? 0 : min - lag;
        const tooLong = max === undefined ? 0 : lag - max;
        if (tooShort <= 0 && tooLong <= 0) continue;
        const wanted = tooShort > 0 ? `au moins ${durationInFrench(min ?? 0)}` : `au plus ${durationInFrench(max ?? 0)}`;
        breaches.push({
          message: `Venue ${visitName(visit)}\u00a0: de la fin de ${stepName(before.step)} au début de ${stepName(after.step)} il faut ${wanted}, il y a ${durationInFrench(lag)}.`,
          visits: [visit.id], steps: [before, after], minutes: Math.max(tooShort, tooLong),
        });
      }
    }
    return breaches;
  },
});
