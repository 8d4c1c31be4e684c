import { readProblem } from '@diurne/planning-formats';
import type { Problem, VisitOutcome } from '@diurne/planning-engine';
import { dayPicture } from './day-picture';
import { labelWidth } from './lane-drawing';
import { packedRows } from './packed-rows';
import { wrapped } from './svg';
import { gapsBetween, timeScale } from './time-scale';

const problem = ((): Problem => {
  const read = readProblem(
    JSON.stringify({
      format: 'hdj-day/1',
      date: '2026-11-24',
      opening: { from: 450, to: 1080 },
      notBefore: 500,
      resources: [
        { id: 'lit-1', name: 'Lit <1>', kind: 'place', windows: [{ from: 450, to: 1080 }], turnover: 15 },
        {
          id: 'ide',
          name: 'IDE & co',
          kind: 'professional',
          windows: [{ from: 480, to: 720 }],
          busy: [{ from: 600, to: 630 }],
        },
        { id: 'salle', kind: 'room', windows: [{ from: 480, to: 720 }] },
        { id: 'echo', name: 'Échographe', kind: 'equipment', windows: [] },
      ],
      visits: [
        {
          id: 'v1',
          label: 'DUPONT Marie',
          place: {},
          steps: [{ id: 'bilan', label: 'Bilan', duration: 40, uses: [{ anyOf: ['ide'] }] }],
        },
        { id: 'v2', label: 'MARTIN Paul', steps: [{ id: 'echo', duration: 40, uses: [{ anyOf: ['echo'] }] }] },
      ],
    }),
  );
  if ('issues' in read) throw new Error(read.issues.map(({ message }) => message).join());
  return read.problem;
})();
const visits: readonly VisitOutcome[] = [
  {
    id: 'v1',
    status: 'planned',
    arrival: 500,
    departure: 545,
    place: 'lit-1',
    steps: [{ id: 'bilan', start: 505, end: 545, uses: ['ide'] }],
  },
  {
    id: 'v2',
    status: 'unplanned',
    reasons: [{ code: 'x', message: 'L’échographe est fermé.', involves: {}, relaxations: [] }],
  },
];
const terms = problem.objective;
const picture = dayPicture(problem, { visits, cost: { total: 100_045, terms }, gap: 0.25 });

describe('the picture of a day', () => {
  it('says the day, who is planned, and who is not and why', () => {
    for (const said of [
      'Journée du mardi 24 novembre 2026',
      '1 venue planifiée sur 2',
      'à 25\u00a0% au plus',
      'Sans créneau (1)',
      'MARTIN Paul',
      'L’échographe est fermé.',
      'il est 8\u00a0h\u00a020',
    ]) {
      expect(picture).toContain(said);
    }
  });
  it('says once why several are not planned for the same reasons, each by name', () => {
    const third = { ...problem.visits[1]!, id: 'v3', label: 'ZOLA Émile' },
      same = [...visits, { ...visits[1]!, id: 'v3' }];
    const drawn = dayPicture(
      { ...problem, visits: [...problem.visits, third] },
      { visits: same, cost: { total: 200_045, terms }, gap: 0.25 },
    );
    expect(drawn).toContain('Sans créneau (2)');
    expect(drawn.split('L’échographe est fermé.')).toHaveLength(2);
    const [paul, emile] = ['MARTIN Paul', 'ZOLA Émile'].map((name) =>
      Number(new RegExp(`y="([\\d.]+)"[^>]*>${name}<`).exec(drawn)?.[1]),
    );
    expect(emile! - paul!).toBe(17);
    expect(Number(/height="([\d.]+)"/.exec(drawn)?.[1])).toBeGreaterThan(emile!);
  });
  it('has a lane for every place, professional and equipment, and none for a room nobody uses', () => {
    for (const name of ['Places', 'Lit &lt;1&gt;', 'Professionnels', 'IDE &amp; co', 'Équipements', 'Échographe'])
      expect(picture).toContain(`>${name}</text>`);
    expect(picture).not.toContain('Salles');
  });
  it('draws a step where its minutes are', () => {
    const scale = timeScale(problem, visits);
    expect(scale.x(scale.to) - scale.x(scale.from)).toBe(scale.width);
    const step =
      /<g><title>Bilan, DUPONT Marie, de 8\u00a0h\u00a025 à 9\u00a0h\u00a005<\/title><rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/.exec(
        picture,
      );
    expect(Number(step?.[1])).toBeCloseTo(labelWidth + scale.x(505) + 0.5, 1);
    expect(Number(step?.[2])).toBeCloseTo(scale.x(545) - scale.x(505) - 1, 1);
  });
  it('is one well-formed tree', () => {
    const open: string[] = [];
    for (const [, closing, tag, self] of picture.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
      if (closing === '/') expect(open.pop()).toBe(tag);
      else if (self !== '/') open.push(tag ?? '');
    }
    expect(open).toEqual([]);
  });
  it('draws a day with nobody and nothing', () => {
    expect(
      dayPicture({ ...problem, resources: [], visits: [] }, { visits: [], cost: { total: 0, terms }, gap: 0 }),
    ).toContain('0 venue planifiée sur 0');
  });
});

describe('its parts', () => {
  it('packs blocks that touch on one row, and a minute of turnover on another', () => {
    const rows = (freeAt: number) =>
      packedRows([
        { from: 540, freeAt: 600 },
        { from: 480, freeAt },
      ]).length;
    expect(rows(540)).toBe(1);
    expect(rows(541)).toBe(2);
    expect(packedRows([])).toEqual([[]]);
  });
  it('finds the closed hours between overlapping windows', () => {
    expect(
      gapsBetween(
        [
          { from: 500, to: 560 },
          { from: 540, to: 600 },
          { from: 610, to: 700 },
        ],
        { from: 480, to: 720 },
      ),
    ).toEqual([
      { from: 480, to: 500 },
      { from: 600, to: 610 },
      { from: 700, to: 720 },
    ]);
    expect(gapsBetween([{ from: 400, to: 800 }], { from: 480, to: 720 })).toEqual([]);
  });
  it('wraps between words only, and never at a non-breaking space', () => {
    expect(wrapped('aaaa bbbb cccc dddd eeee ffff', 20 * 11 * 0.61 + 0.1)).toEqual([
      'aaaa bbbb cccc dddd',
      'eeee ffff',
    ]);
    expect(wrapped('aaaa bbbb cccc\u00a0dddd\u00a0eeee', 20 * 11 * 0.61 + 0.1)).toEqual([
      'aaaa bbbb',
      'cccc\u00a0dddd\u00a0eeee',
    ]);
  });
});
