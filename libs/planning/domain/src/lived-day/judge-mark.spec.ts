import { judgeFact } from './judge-fact';
import { againstLeavingOut, againstMark, againstPlaces } from './judge-mark';
import type { TracedFact, TracedMark, VisitOfFacts } from './visit-of-facts.value';

const arrival: TracedFact = { kind: 'arrival', step: null, minute: 512, counts: true };
const fact = (kind: TracedFact['kind'], minute: number, step: string | null = null): TracedFact => ({
  kind,
  step,
  minute,
  counts: true,
});
const mark = (kind: TracedMark['kind'], minute = 540, step: string | null = null): TracedMark => ({
  kind,
  step,
  minute,
});
const visit = (facts: readonly TracedFact[], marks: readonly TracedMark[] = []): VisitOfFacts => ({
  pathway: { steps: [], relations: [] },
  programme: { arrival: 512, departure: 640, dayPlaceId: null, steps: [] },
  opening: null,
  facts,
  marks,
  letterSigned: 500,
});
const here = visit([arrival]);
const says = (of: VisitOfFacts, one: TracedMark): string => againstMark(of, one).join(' ');

describe('a mark of the day', () => {
  it('comes with the arrival at the earliest, and before the departure but for what follows it', () => {
    expect(says(visit([]), mark('ready'))).toContain('déclarez d’abord son arrivée');
    expect(says(here, mark('placed', 511))).toContain('avant l’arrivée');
    expect(says(here, mark('placed', 512))).toBe('');
    const left = visit([arrival, fact('departure', 631)], [mark('placed')]);
    expect(says(left, mark('ready', 632))).toContain('après le départ du patient (10\u00a0h\u00a032 pour');
    expect(says(left, mark('ready', 631))).toBe('');
    expect(says(left, mark('placeFreed', 640))).toBe('');
    expect(says(left, mark('letterHanded', 640))).toBe('');
  });

  it('of a step comes before its end, once, and never of a step that is said not to be done', () => {
    const done = visit([arrival, fact('stepDone', 540, 'PDS')]);
    expect(says(done, mark('stepStarted', 541, 'PDS'))).toContain('ne commence pas après avoir été faite');
    expect(says(done, mark('stepStarted', 540, 'PDS'))).toBe('');
    const begun = visit([arrival], [mark('stepStarted', 530, 'PDS')]);
    expect(says(begun, mark('stepStarted', 540, 'PDS'))).toContain('déjà noté');
    expect(says(begun, mark('stepStarted', 540, 'CS'))).toBe('');
    expect(says({ ...here, leftOut: ['PDS'] }, mark('stepStarted', 540, 'PDS'))).toContain('non faite');
    expect(againstLeavingOut(begun, 'PDS')).toContain('Le début de «\u00a0PDS\u00a0» est noté à 8\u00a0h\u00a050');
    expect(againstLeavingOut(begun, 'CS')).toBeNull();
  });

  it('says that a letter was handed where one was signed, not before, and never to who has died', () => {
    expect(says({ ...here, letterSigned: null }, mark('letterHanded'))).toContain('Aucune lettre n’est signée');
    expect(says({ ...here, letterSigned: 541 }, mark('letterHanded'))).toContain('signée qu’à 9\u00a0h\u00a001');
    expect(says({ ...here, letterSigned: 540 }, mark('letterHanded'))).toBe('');
    expect(says({ ...here, letterSigned: Number.POSITIVE_INFINITY }, mark('letterHanded'))).toContain('un autre jour');
    const dead = visit([arrival, { ...fact('departure', 530), dying: true }]);
    expect(says(dead, mark('letterHanded'))).toContain('décédé');
  });

  it('is ready after the last care', () => {
    expect(says(visit([arrival, fact('stepDone', 541, 'PDS')]), mark('ready'))).toContain('avant son dernier soin');
    expect(says(visit([arrival], [mark('stepStarted', 541, 'PDS')]), mark('ready'))).toContain(
      'avant son dernier soin',
    );
    expect(says(visit([arrival, fact('stepDone', 540, 'PDS')]), mark('ready'))).toBe('');
  });

  it('gives back the place where the patient is; another place may follow', () => {
    expect(says(here, mark('placeFreed'))).toContain('à aucune place');
    const placed = visit([arrival], [mark('placed')]);
    expect(says(placed, mark('placeFreed'))).toBe('');
    expect(says(placed, mark('placeFreed', 539))).toContain('à aucune place');
    expect(says(visit([arrival], [mark('placed'), mark('placeFreed')]), mark('placeFreed'))).toContain('à aucune');
    expect(says(placed, mark('placed', 560))).toBe('');
    expect(againstPlaces([mark('placeFreed')])).toHaveLength(1);
  });
});

describe('a fact beside the marks that stand', () => {
  const told = (kind: 'arrival' | 'stepDone' | 'departure', minute: number, ...marks: TracedMark[]): string =>
    judgeFact(visit([arrival], marks), {
      kind,
      step: kind === 'stepDone' ? 'PDS' : null,
      minute,
      typed: false,
    }).contradictions.join(' ');

  it('is refused as the mark would be after it', () => {
    const begun = mark('stepStarted', 535, 'PDS');
    expect(told('stepDone', 525, begun)).toContain(
      '(8\u00a0h\u00a045 pour «\u00a0PDS\u00a0», 8\u00a0h\u00a055 pour le début',
    );
    expect(told('stepDone', 535, begun)).toBe('');
    expect(told('stepDone', 525, mark('stepStarted', 535, 'CS'))).toBe('');
    expect(told('departure', 530, mark('placed', 535))).toContain('l’installation');
    expect(told('departure', 530, mark('placeFreed', 535), mark('letterHanded', 536))).toBe('');
    expect(told('stepDone', 541, mark('ready'))).toContain('avant son dernier soin');
    expect(told('arrival', 541, mark('placed'))).toContain('avant l’arrivée');
  });
});
