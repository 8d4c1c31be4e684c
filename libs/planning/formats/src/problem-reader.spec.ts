import { readProblem } from './problem-reader';

const smallest = {
  format: 'hdj-day/1',
  date: '2026-11-24',
  opening: { from: 450, to: 1080 },
  resources: [
    { id: 'ide', kind: 'professional', windows: [{ from: 480, to: 720 }] },
    { id: 'lit', kind: 'place', windows: [{ from: 450, to: 1080 }] },
  ],
  visits: [{ id: 'v1', place: {}, steps: [{ id: 'bilan', duration: 15, uses: [{ anyOf: ['ide'] }] }] }],
};
type Edits = Readonly<Record<string, unknown>>;
/** The issues of the smallest file once the values at some paths are replaced (`undefined`: removed). */
function issuesAfter(edits: Edits): readonly string[] {
  const file: unknown = structuredClone(smallest);
  for (const [path, value] of Object.entries(edits)) {
    const keys = path.split('.');
    const owner = keys.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], file) as Record<
      string,
      unknown
    >;
    owner[keys.at(-1) ?? ''] = value;
  }
  const read = readProblem(JSON.stringify(file));
  return 'issues' in read ? read.issues.map(({ path, expected, found }) => `${path} | ${expected} | ${found}`) : [];
}

describe('readProblem', () => {
  it('fills every default in', () => {
    const read = readProblem(JSON.stringify(smallest));
    if (!('problem' in read)) throw new Error(JSON.stringify(read.issues));
    const { problem } = read;
    expect(problem).toMatchObject({
      timeZone: 'Europe/Paris',
      grid: 5,
      travel: { default: 0, pairs: [] },
      locations: [],
    });
    expect(problem.notBefore).toBeUndefined();
    expect(problem.objective).toEqual({
      unplanned: 100_000,
      missed: 50_000,
      optionalMissed: 500,
      presence: 1,
      makespan: 0,
      preference: 30,
      peak: 0,
      changeVisit: 0,
      changeMinutes: 0,
      changeStep: 0,
    });
    expect(problem.resources[0]).toEqual({
      id: 'ide',
      kind: 'professional',
      windows: [{ from: 480, to: 720, capacity: 1 }],
      busy: [],
      turnover: 0,
      attributes: [],
    });
    expect(problem.visits[0]).toEqual({
      id: 'v1',
      priority: 1,
      window: { from: 450, to: 1080 },
      maxPresence: 719,
      place: {},
      arrivalLead: 0,
      departureLag: 0,
      turnover: 0,
      travelExtra: 0,
      steps: [
        {
          id: 'bilan',
          duration: 15,
          uses: [{ anyOf: ['ide'], amount: 1 }],
          patient: 'exclusive',
          turnover: 0,
          optional: false,
          value: 1,
        },
      ],
      relations: [],
      first: [],
      last: [],
      sameResource: [],
    });
  });

  it('keeps a visit’s own window', () => {
    const read = readProblem(
      JSON.stringify({ ...smallest, visits: [{ ...smallest.visits[0], window: { from: 500, to: 705 } }] }),
    );
    expect('problem' in read && read.problem.visits[0]?.window).toEqual({ from: 500, to: 705 });
  });

  it('keeps what makes a relation a matter of care', () => {
    const relations = [
      { from: 'bilan', to: 'bilan', min: -10, strict: true },
      { from: 'bilan', to: 'bilan', max: 25 },
    ];
    const read = readProblem(JSON.stringify({ ...smallest, visits: [{ ...smallest.visits[0], relations }] }));
    expect('problem' in read && read.problem.visits[0]?.relations).toEqual(relations);
  });

  it.each<[string, Edits, string]>([
    ['another format', { format: 'hdj-day/2' }, 'format | "hdj-day/1" | "hdj-day/2"'],
    ['a key that is missing', { opening: undefined }, 'opening | un objet | rien'],
    ['an unknown key at the top', { colour: 1 }, 'colour | aucune clé de ce nom | la clé inconnue "colour"'],
    [
      'an unknown key deep down',
      { 'visits.0.steps.0.uses.0.anyof': [] },
      'visits[0].steps[0].uses[0].anyof | aucune clé de ce nom | la clé inconnue "anyof"',
    ],
    ['a date that does not exist', { date: '2026-02-29' }, 'date | une date qui existe, AAAA-MM-JJ | "2026-02-29"'],
    [
      'a time zone nobody knows',
      { timeZone: 'Europe/Lutece' },
      'timeZone | un fuseau horaire IANA, comme "Europe/Paris" | "Europe/Lutece"',
    ],
    ['an interval that is empty', { opening: { from: 600, to: 600 } }, 'opening | from < to | {"from":600,"to":600}'],
    [
      'a half minute',
      { 'resources.0.windows.0.from': 480.5 },
      'resources[0].windows[0].from | un nombre entier | 480.5',
    ],
    ['a time before midnight', { notBefore: -1 }, 'notBefore | au moins 0 | -1'],
    ['a grid of nothing', { grid: 0 }, 'grid | au moins 1 | 0'],
    ['a step that takes no time', { 'visits.0.steps.0.duration': 0 }, 'visits[0].steps[0].duration | au moins 1 | 0'],
    ['text for a number', { 'visits.0.priority': '2' }, 'visits[0].priority | un nombre | "2"'],
    ['null for what may be left out', { 'visits.0.person': null }, 'visits[0].person | un texte | null'],
    ['an empty identifier', { 'visits.0.id': '' }, 'visits[0].id | un texte non vide | ""'],
    ['no steps', { 'visits.0.steps': [] }, 'visits[0].steps | une liste non vide | une liste vide'],
    [
      'nobody to serve a line',
      { 'visits.0.steps.0.uses.0.anyOf': [] },
      'visits[0].steps[0].uses[0].anyOf | une liste non vide | une liste vide',
    ],
    [
      'an empty list of places',
      { 'visits.0.place': { anyOf: [] } },
      'visits[0].place.anyOf | une liste non vide | une liste vide',
    ],
    [
      'a kind nobody knows',
      { 'resources.0.kind': 'robot' },
      'resources[0].kind | l’une des valeurs "professional", "equipment", "room", "place" | "robot"',
    ],
    [
      'a relation that says nothing',
      { 'visits.0.relations': [{ from: 'bilan', to: 'bilan' }] },
      'visits[0].relations[0] | min ou max, au moins l’un des deux | {"from":"bilan","to":"bilan"}',
    ],
    [
      'a strictness in words',
      { 'visits.0.relations': [{ from: 'bilan', to: 'bilan', min: 3, strict: 'oui' }] },
      'visits[0].relations[0].strict | true ou false | "oui"',
    ],
    ['a weight below zero', { objective: { presence: -1 } }, 'objective.presence | au moins 0 | -1'],
    [
      'one id twice',
      { 'resources.1.id': 'ide' },
      'resources[1].id | un identifiant unique dans sa liste | une seconde fois "ide"',
    ],
    [
      'one step id twice',
      { 'visits.0.steps.1': smallest.visits[0]?.steps[0] },
      'visits[0].steps[1].id | un identifiant unique dans sa liste | une seconde fois "bilan"',
    ],
    [
      'a resource that does not exist',
      { 'visits.0.steps.0.uses.0.anyOf.1': 'kiné' },
      'visits[0].steps[0].uses[0].anyOf[1] | l’identifiant d’une ressource de `resources` | "kiné"',
    ],
    [
      'a place that is none',
      { 'visits.0.place': { anyOf: ['lit', 'ide'] } },
      'visits[0].place.anyOf[1] | l’identifiant d’une ressource de genre "place" | "ide"',
    ],
    [
      'a location that does not exist',
      { 'resources.0.location': 'cave' },
      'resources[0].location | l’identifiant d’un lieu de `locations` | "cave"',
    ],
    [
      'a way to nowhere',
      { locations: [{ id: 'a' }], travel: { pairs: [{ from: 'a', to: 'b', minutes: 3 }] } },
      'travel.pairs[0].to | l’identifiant d’un lieu de `locations` | "b"',
    ],
    [
      'a way from a location to itself',
      { locations: [{ id: 'a' }], travel: { pairs: [{ from: 'a', to: 'a', minutes: 3 }] } },
      'travel.pairs[0] | deux lieux différents | {"from":"a","to":"a","minutes":3}',
    ],
    [
      'a relation to no step',
      { 'visits.0.relations': [{ from: 'bilan', to: 'scanner', min: 3 }] },
      'visits[0].relations[0].to | l’identifiant d’une étape de cette venue | "scanner"',
    ],
    [
      'a first step that is none',
      { 'visits.0.first': ['scanner'] },
      'visits[0].first[0] | l’identifiant d’une étape de cette venue | "scanner"',
    ],
    [
      'a line that does not exist',
      { 'visits.0.sameResource': [[{ step: 'bilan', line: 1 }]] },
      'visits[0].sameResource[0][0].line | l’indice d’une ligne de `uses`, moins que 1 | 1',
    ],
    [
      'a pin with a resource too many',
      { 'visits.0.steps.0.pinned': { start: 481, uses: ['ide', 'lit'] } },
      'visits[0].steps[0].pinned.uses | une ressource par ligne de `uses`, soit 1 | une liste de 2',
    ],
    [
      'an announced step that is none',
      { 'visits.0.incumbent': { arrival: 480, steps: [{ id: 'x', start: 480, uses: ['ide'] }] } },
      'visits[0].incumbent.steps[0].id | l’identifiant d’une étape de cette venue | "x"',
    ],
  ])('refuses %s', (_, edit, issue) => {
    expect(issuesAfter(edit)).toEqual([issue]);
  });

  it('tells everything that is wrong at once', () => {
    expect(issuesAfter({ grid: 0, 'visits.0.steps.0.duration': 0.5 })).toHaveLength(2);
  });

  it('refuses a text that is no JSON with its line and column', () => {
    const read = readProblem('{\n  "format": "hdj-day/1",\n  "date" 3 }');
    expect('issues' in read && read.issues[0]).toMatchObject({
      path: '',
      expected: '":" à la ligne 3, colonne 10',
      found: 'le caractère "3"',
    });
  });

  it('names a number that is too large to be one', () => {
    const read = readProblem(JSON.stringify({ ...smallest, grid: 25 }).replace('"grid":25', '"grid":1e400'));
    expect('issues' in read && read.issues.map((i) => i.message)).toEqual([
      'grid\u00a0: attendu un nombre, trouvé un nombre hors de toute mesure',
    ]);
  });

  it('accepts a day with nobody and nothing', () => {
    expect(issuesAfter({ resources: [], visits: [] })).toEqual([]);
  });
});
