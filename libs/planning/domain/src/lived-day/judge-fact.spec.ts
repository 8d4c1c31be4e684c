import type { PathwayStep } from '../pathway/care-pathway.value';
import { judgeFact, type FactToJudge } from './judge-fact';
import type { TracedFact, VisitOfFacts } from './visit-of-facts.value';

const step = (code: string, label: string, duration: number, more: Partial<PathwayStep> = {}): PathwayStep => ({
  code,
  label,
  duration,
  uses: [{ trade: 'infirmier', amount: 1 }],
  patient: 'exclusive',
  turnover: 0,
  optional: false,
  category: 'notCounted',
  ...more,
});
const arrival: TracedFact = { kind: 'arrival', step: null, minute: 541, counts: true };
const done = (code: string, minute: number, counts = true): TracedFact => ({
  kind: 'stepDone',
  step: code,
  minute,
  counts,
});
const planned = (code: string, end: number) => ({ code, start: end - 10, end, resourceIds: [] });
const visit = (...facts: TracedFact[]): VisitOfFacts => ({
  pathway: {
    steps: [
      step('blood', 'Prise de sang', 10),
      step('oncology', 'Feu vert de l’oncologue', 15, { category: 'medical' }),
      step('preparation', 'Préparation', 45, { uses: [{ trade: 'préparateur', amount: 1 }] }),
      step('infusion', 'Perfusion', 120),
      step('watch', 'Présence', 15),
    ],
    relations: [
      { from: 'blood', to: 'oncology', min: 60 },
      { from: 'oncology', to: 'preparation', min: 0, strict: true },
      { from: 'preparation', to: 'infusion', min: 0, max: 120, strict: true },
      { from: 'infusion', to: 'watch', min: -120, max: -120, strict: true },
    ],
  },
  programme: {
    arrival: 540,
    departure: 900,
    dayPlaceId: null,
    steps: [
      planned('blood', 555),
      planned('oncology', 630),
      planned('preparation', 690),
      planned('infusion', 840),
      planned('watch', 735),
    ],
  },
  opening: { from: 450, to: 1080 },
  facts,
});
const typed = (code: string, minute: number): FactToJudge => ({ kind: 'stepDone', step: code, minute, typed: true });
const tapped = (code: string, minute: number): FactToJudge => ({ ...typed(code, minute), typed: false });
const departure = (minute: number): FactToJudge => ({ kind: 'departure', step: null, minute, typed: true });

describe('facts beside each other', () => {
  it('refuses a step before the arrival or after the departure, and takes the very minute', () => {
    expect(judgeFact(visit(arrival), typed('blood', 5)).contradictions).toEqual([
      'Rien n’est fait avant l’arrivée du patient (0\u00a0h\u00a005 pour «\u00a0Prise de sang\u00a0», 9\u00a0h\u00a001 pour l’arrivée).',
    ]);
    const left: TracedFact = { kind: 'departure', step: null, minute: 900, counts: true };
    expect(judgeFact(visit(arrival, left), typed('watch', 901)).contradictions).toHaveLength(1);
    expect(judgeFact(visit(arrival, left), typed('watch', 900)).contradictions).toEqual([]);
    expect(judgeFact(visit(arrival), tapped('blood', 541)).contradictions).toEqual([]);
  });

  it('refuses an arrival or a departure that others contradict, and says which', () => {
    const late = { kind: 'arrival', step: null, minute: 600, typed: true } as const;
    expect(judgeFact(visit(done('blood', 560)), late).contradictions.join()).toContain(
      '9\u00a0h\u00a020 pour «\u00a0Prise de sang',
    );
    expect(judgeFact(visit(arrival), departure(540)).contradictions.join()).toContain(
      'Le départ ne peut pas précéder l’arrivée',
    );
    expect(judgeFact(visit(arrival, done('infusion', 850)), departure(840)).contradictions.join()).toContain(
      'Rien n’est fait après le départ du patient',
    );
  });

  it('asks again for an hour outside the opening or far from the plan, when somebody typed it', () => {
    const early = { kind: 'arrival', step: null, minute: 0, typed: true } as const;
    expect(judgeFact(visit(), early).doubts).toHaveLength(2);
    expect(judgeFact(visit(), { ...early, typed: false }).doubts).toEqual([]);
    expect(judgeFact(visit(arrival), departure(1020)).doubts).toEqual([]);
    expect(judgeFact(visit(arrival), departure(1021)).doubts).toHaveLength(1);
    expect(judgeFact(visit(arrival), { ...departure(560), dying: true }).doubts).toEqual([]);
    expect(judgeFact(visit(arrival), { ...departure(1200), dying: true }).doubts).toEqual([
      expect.stringContaining('n’est pas ouverte'),
    ]);
  });

  it('asks again for an order that is another one, and for what is too short', () => {
    const reversed = judgeFact(visit(arrival, done('oncology', 620)), typed('blood', 640));
    expect(reversed.doubts).toEqual([expect.stringContaining('vient d’ordinaire après «\u00a0Prise de sang\u00a0»')]);
    const [tooShort] = judgeFact(visit(arrival, done('preparation', 700)), typed('infusion', 759)).doubts;
    expect(tooShort).toContain('dure d’ordinaire 2\u00a0h, et n’en aurait duré que 59\u00a0min');
    expect(judgeFact(visit(arrival, done('preparation', 700)), typed('infusion', 760)).doubts).toEqual([]);
  });
});

describe('what is tapped', () => {
  it('is asked again when another order was traced, or care would have been too short, however short it is', () => {
    expect(judgeFact(visit(arrival, done('oncology', 620)), tapped('blood', 640)).doubts).toHaveLength(1);
    expect(judgeFact(visit(arrival, done('oncology', 620)), tapped('blood', 619)).doubts).toEqual([]);
    expect(judgeFact(visit(arrival, done('infusion', 700)), tapped('preparation', 710)).doubts).toEqual([
      expect.stringContaining(
        '«\u00a0Perfusion\u00a0» (11\u00a0h\u00a040) vient d’ordinaire après «\u00a0Préparation\u00a0»',
      ),
    ]);
    expect(judgeFact(visit(arrival, done('preparation', 700)), tapped('infusion', 759)).doubts).toHaveLength(1);
    expect(judgeFact(visit(arrival), tapped('preparation', 543)).doubts).toHaveLength(1);
  });

  it('is not asked again for the clock: the machine’s hour is not mistyped', () => {
    expect(judgeFact(visit(arrival), tapped('blood', 1200)).doubts).toEqual([]);
  });

  it('is asked again of a patient who leaves while care is open; what was left out is not, nor who dies', () => {
    const open = visit(arrival, done('blood', 560), done('oncology', 640, false));
    const leaving = { kind: 'departure', step: null, minute: 700, typed: false } as const;
    expect(judgeFact(open, { ...leaving, leaving: true }).doubts).toEqual([
      'Ni «\u00a0fait\u00a0» ni «\u00a0non fait\u00a0» n’est noté pour «\u00a0Préparation\u00a0», «\u00a0Perfusion\u00a0», «\u00a0Présence\u00a0».',
    ]);
    const leftOut = ['preparation', 'infusion', 'watch'];
    expect(judgeFact({ ...open, leftOut }, { ...leaving, leaving: true }).doubts).toEqual([]);
    expect(judgeFact(open, leaving).doubts).toEqual([]);
  });

  it('asks nothing of a meal or of what was not planned; what is optional and planned is asked', () => {
    const one = visit(arrival);
    const steps = one.pathway.steps.map((each, i) =>
      i < 2 ? { ...each, uses: [] } : i === 2 ? { ...each, optional: true } : each,
    );
    const programme = { ...one.programme, steps: one.programme.steps.filter(({ code }) => code !== 'watch') };
    const left = judgeFact(
      { ...one, programme, pathway: { ...one.pathway, steps } },
      { ...departure(900), leaving: true },
    );
    expect(left.doubts).toEqual([expect.stringMatching(/pour «\u00a0Préparation\u00a0», «\u00a0Perfusion\u00a0»\.$/)]);
  });
});

describe('what must come before a step', () => {
  const missing = (code: string, ...facts: TracedFact[]) =>
    judgeFact(visit(arrival, ...facts), tapped(code, 720)).missing;
  it('is named, from the first to the last', () => {
    expect(missing('infusion')).toEqual(['Feu vert de l’oncologue', 'Préparation']);
    expect(missing('infusion', done('oncology', 640), done('preparation', 700))).toEqual([]);
  });

  it('is open by the word of who gives it, and before the step', () => {
    expect(missing('preparation', done('oncology', 640, false))).toEqual(['Feu vert de l’oncologue']);
    expect(missing('preparation', done('oncology', 721))).toEqual(['Feu vert de l’oncologue']);
    expect(missing('preparation', done('oncology', 720))).toEqual([]);
  });

  it('is nothing where the relation is not strict, or both run at once', () => {
    expect(missing('oncology')).toEqual([]);
    expect(missing('watch')).toEqual([]);
  });

  it('is not asked of what is not planned, but of what comes before that', () => {
    const one = visit(arrival);
    const steps = one.programme.steps.filter(({ code }) => code !== 'preparation');
    const without = { ...one, programme: { ...one.programme, steps } };
    expect(judgeFact(without, tapped('infusion', 720)).missing).toEqual(['Feu vert de l’oncologue']);
  });
});
