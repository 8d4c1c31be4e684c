import { judgeGiven } from './judge-given';
import type { VisitOfFacts } from './visit-of-facts.value';

const visit = {
  pathway: { steps: [{ code: 'PERF', label: 'Perfusion', duration: 90 }], relations: [] },
  facts: [
    { kind: 'arrival', step: null, minute: 480, counts: true },
    { kind: 'departure', step: null, minute: 720, counts: true },
  ],
} as unknown as VisitOfFacts;
const judge = (minute: number) => judgeGiven(visit, { code: 'PERF', minute: 640 }, [{ name: 'Infliximab', minute }]);

it.each([
  [
    479,
    'Rien n’est donné avant l’arrivée du patient (7\u00a0h\u00a059 pour «\u00a0Infliximab\u00a0», 8\u00a0h pour l’arrivée).',
  ],
  [
    721,
    'Rien n’est donné après le départ du patient (12\u00a0h\u00a001 pour «\u00a0Infliximab\u00a0», 12\u00a0h pour le départ).',
  ],
])('a product is not given at %i: %s', (minute, sentence) => {
  expect(judge(minute).contradictions).toEqual([sentence]);
});

it.each([
  [489, 1],
  [490, 0],
  [600, 0],
  [640, 0],
  [641, 1],
])('given at %i, beside a step of 90 minutes that ended at 640, %i doubts', (minute, doubts) => {
  expect(judge(minute).doubts).toHaveLength(doubts);
  expect(judge(minute).contradictions).toEqual([]);
});

it('names the product, its hour and its step', () => {
  expect(judge(489).doubts).toEqual([
    '«\u00a0Infliximab\u00a0» aurait été donné à 8\u00a0h\u00a009, loin de «\u00a0Perfusion\u00a0» (10\u00a0h\u00a040).',
  ]);
});
