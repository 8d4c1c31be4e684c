import type { AbsenceToNote, ResourceToAdd, UnitToOpen } from '@diurne/planning-domain';
import { civilDate } from '@diurne/time';
import type { Actor } from '../actor';
import type { ResourceBook } from '../ports/resource-book';
import type { UnitBook } from '../ports/unit-book';
import type { KeptReference } from './reference-kept';

/** The books of units and resources of two establishments, empty. */
export interface ReferenceBooks extends KeptReference {
  readonly units: UnitBook;
  readonly resources: ResourceBook;
  readonly actor: Actor;
  readonly neighbour: Actor;
}

const at = new Date('2026-11-22T08:30:00Z');
const aUnit = (code: string, more: Partial<UnitToOpen> = {}): UnitToOpen => ({
  code,
  name: 'HDJ Est',
  profile: 'therapeutic',
  openings: [
    { weekday: 1, from: 450, to: 1080 },
    { weekday: 3, from: 480, to: 780 },
  ],
  phone: '01 23',
  address: '1 rue d’Essai',
  agendaDelayMinutes: 12,
  agendaThresholdMinutes: 25,
  noticeMinutes: 95,
  longestPresenceMinutes: 660,
  ...more,
});
const aResource = (code: string, more: Partial<ResourceToAdd> = {}): ResourceToAdd => ({
  code,
  name: 'ESSAI Infirmière',
  kind: 'professional',
  trade: 'infirmier',
  capacity: 3,
  turnover: 0,
  attributes: [],
  homeUnitId: null,
  weekly: [
    { weekday: 1, from: 450, to: 900, capacity: 2 },
    { weekday: 5, from: 900, to: 1080 },
  ],
  break: { from: 690, to: 840, minutes: 45 },
  ...more,
});

/** What every pair of these books promises. */
export function describeReferenceBooks(name: string, make: () => Promise<ReferenceBooks>): void {
  let books: ReferenceBooks;
  const open = (unit: UnitToOpen, as = books.actor) => books.units.open(as, unit, at);
  const add = (resource: ResourceToAdd, as = books.actor) => books.resources.add(as, resource, at);
  beforeEach(async () => {
    books = await make();
  });

  describe(`the book of units ${name}`, () => {
    it('gives back what was opened, with its week in order, and lists it by code', async () => {
      const { openings } = aUnit('HDJ2');
      const east = await open(aUnit('HDJ2', { openings: [...openings].reverse() }));
      expect(east).toEqual({ ...aUnit('HDJ2'), id: east?.id, closures: [] });
      const west = await open(aUnit('HDJ1', { name: 'HDJ Ouest', profile: 'medicine', agendaDelayMinutes: 0 }));
      expect(east?.id).not.toBe(west?.id);
      expect(await books.units.list(books.actor, at)).toEqual([west, east]);
    });

    it('limits how long its visits may last, and no neighbour’s', async () => {
      const unit = await open(aUnit('HDJ1'));
      const limit = (as: Actor) => books.units.limitPresence(as, unit!.id, 720, at);
      expect(await limit(books.neighbour)).toBeNull();
      expect(await books.units.list(books.actor, at)).toEqual([unit]);
      expect(await limit(books.actor)).toEqual({ ...unit, longestPresenceMinutes: 720 });
      expect(await books.units.list(books.actor, at)).toEqual([{ ...unit, longestPresenceMinutes: 720 }]);
      expect(await books.trail(books.actor)).toEqual(['unit-opened', 'unit-presence-limited']);
    });

    it('opens one unit a code, of two at the same moment too, and writes nothing of the other', async () => {
      const both = await Promise.all([open(aUnit('HDJ1')), open(aUnit('HDJ1', { name: 'Autre' }))]);
      expect(both.filter((one) => one === null)).toHaveLength(1);
      expect(await open(aUnit('HDJ1'))).toBeNull();
      expect(await open(aUnit('hdj1'))).toBeNull();
      expect(await books.units.list(books.actor, at)).toEqual(both.filter((one) => one !== null));
      expect(await books.trail(books.actor)).toEqual(['unit-opened']);
    });

    it('shows nothing of a neighbour, who may have the same codes', async () => {
      expect(await open(aUnit('HDJ1'), books.neighbour)).not.toBeNull();
      expect(await books.units.list(books.actor, at)).toEqual([]);
      expect(await open(aUnit('HDJ1'))).not.toBeNull();
    });
  });

  describe(`the closures of units ${name}`, () => {
    const [monday, tuesday, wednesday] = ['2026-12-14', '2026-12-15', '2026-12-16'].map((on) => civilDate(on)) as [
      ReturnType<typeof civilDate>,
      ReturnType<typeof civilDate>,
      ReturnType<typeof civilDate>,
    ];

    it('close each day once, with the reason of the first, and open again those that are taken back', async () => {
      const unitId = (await open(aUnit('HDJ1')))!.id;
      const close = (on: typeof monday, until: typeof monday, reason: string, as = books.actor) =>
        books.units.close(as, { unitId, on, until, reason }, at);
      expect(await close(tuesday, tuesday, 'travaux', books.neighbour)).toBe('unknown');
      expect(await close(tuesday, tuesday, 'travaux')).toEqual([tuesday]);
      expect(await close(monday, wednesday, 'pont')).toEqual([monday, wednesday]);
      expect(await close(monday, tuesday, 'pont')).toBe('already');
      const closures = async () => (await books.units.list(books.actor, at))[0]?.closures;
      expect(await closures()).toEqual([
        { on: monday, reason: 'pont' },
        { on: tuesday, reason: 'travaux' },
        { on: wednesday, reason: 'pont' },
      ]);
      const back = (as = books.actor) => books.units.takeClosureBack(as, unitId, [monday, tuesday], at);
      expect(await back(books.neighbour)).toEqual([]);
      expect(await back()).toEqual([monday, tuesday]);
      expect(await back()).toEqual([]);
      expect(await closures()).toEqual([{ on: wednesday, reason: 'pont' }]);
      expect((await books.trail(books.actor)).slice(1)).toEqual([
        'unit-closed',
        'unit-closed',
        'unit-closure-taken-back',
      ]);
    });
  });

  describe(`the absences of resources ${name}`, () => {
    const day = (on: string) => civilDate(on);
    const anAbsence = (resourceId: string, more: Partial<AbsenceToNote> = {}): AbsenceToNote => ({
      resourceId,
      on: day('2026-12-14'),
      until: day('2026-12-16'),
      from: 720,
      to: 600,
      reason: 'formation',
      ...more,
    });

    it('are noted from an hour to an hour, listed as long as they are not over, and taken back whole', async () => {
      const nurse = (await add(aResource('IDE9')))!.id;
      const note = (absence: AbsenceToNote, as = books.actor) => books.resources.noteAbsence(as, absence, at);
      const listed = (since: string) => books.resources.absences(books.actor, day(since));
      expect(await note(anAbsence(nurse), books.neighbour)).toBe('unknown');
      const away = await note(anAbsence(nurse));
      expect(away).toMatchObject(anAbsence(nurse));
      const sooner = await note(
        anAbsence(nurse, { on: day('2026-12-01'), until: day('2026-12-01'), from: 0, to: 720 }),
      );
      expect(await listed('2026-12-01')).toEqual([sooner, away]);
      expect(await listed('2026-12-16')).toEqual([away]);
      expect(await listed('2026-12-17')).toEqual([]);
      const { id } = away as { id: string };
      expect(await books.resources.takeAbsenceBack(books.neighbour, id, at)).toBe(false);
      expect(await books.resources.takeAbsenceBack(books.actor, id, at)).toBe(true);
      expect(await books.resources.takeAbsenceBack(books.actor, id, at)).toBe(false);
      expect(await listed('2026-12-01')).toEqual([sooner]);
      expect((await books.trail(books.actor)).slice(1)).toEqual([
        'absence-noted',
        'absence-noted',
        'absence-taken-back',
      ]);
    });

    it('are not noted twice for the same hours, at the same moment neither; hours that touch are others', async () => {
      const [nurse, other] = [(await add(aResource('IDE9')))!.id, (await add(aResource('IDE8')))!.id];
      const note = (more: Partial<AbsenceToNote>, of = nurse) =>
        books.resources.noteAbsence(books.actor, anAbsence(of, more), at);
      const both = await Promise.all([note({}), note({})]);
      expect(both.filter((one) => one === 'already')).toHaveLength(1);
      expect(await note({ on: day('2026-12-15'), until: day('2026-12-15'), from: 500, to: 510 })).toBe('already');
      expect(await note({ on: day('2026-12-16'), until: day('2026-12-16'), from: 600, to: 700 })).toMatchObject({
        from: 600,
      });
      expect(await note({}, other)).toMatchObject({ resourceId: other });
    });
  });

  describe(`the book of resources ${name}`, () => {
    it('gives back what was added, and lists it by kind, trade and code', async () => {
      const added = [];
      for (const [code, more] of [
        ['IDE2', {}],
        ['IDE1', {}],
        ['CARDIO', { trade: 'cardiologue', capacity: 1 }],
        ['ECHO', { kind: 'equipment', trade: 'échographie', turnover: 10, attributes: ['portable'] }],
      ] as const)
        added.push(await add(aResource(code, { weekly: [], break: null, ...more })));
      const [second, first, physician, echograph] = added;
      expect(echograph).toEqual({
        personId: null,
        id: echograph?.id,
        code: 'ECHO',
        name: 'ESSAI Infirmière',
        kind: 'equipment',
        trade: 'échographie',
        capacity: 3,
        turnover: 10,
        attributes: ['portable'],
        location: null,
        homeUnitId: null,
      });
      expect(await books.resources.list(books.actor, at)).toEqual([echograph, physician, first, second]);
    });

    it('gives one to a unit, or to all again, and none that is a neighbour’s', async () => {
      const unit = await open(aUnit('HDJ1'));
      const [nurse, own] = [await add(aResource('IDE9')), await add(aResource('IDE8', { homeUnitId: unit!.id }))];
      expect([nurse?.homeUnitId, own?.homeUnitId]).toEqual([null, unit!.id]);
      const give = (unitId: string | null, as = books.actor) => books.resources.give(as, nurse!.id, unitId, at);
      expect(await give(unit!.id)).toEqual({ ...nurse, homeUnitId: unit!.id });
      expect(await books.resources.list(books.actor, at)).toEqual([own, { ...nurse, homeUnitId: unit!.id }]);
      expect(await give(null)).toEqual(nurse);
      expect(await give(null, books.neighbour)).toBeNull();
      expect((await books.trail(books.actor)).filter((action) => action === 'resource-given')).toHaveLength(2);
    });

    it('keeps its numbered units, its break, and its week with the capacity of each window', async () => {
      const nurses = await add(aResource('IDE9'));
      expect(await books.kept(books.actor, nurses!.id)).toEqual({
        numbers: [1, 2, 3],
        windows: [
          { weekday: 1, from: 450, to: 900, capacity: 2 },
          { weekday: 5, from: 900, to: 1080, capacity: 3 },
        ],
        break: { from: 690, to: 840, minutes: 45 },
      });
      const restless = await add(aResource('IDE8', { weekly: [], break: null, capacity: 1 }));
      expect(await books.kept(books.actor, restless!.id)).toEqual({ numbers: [1], windows: [], break: null });
    });

    it('adds one resource a code, of two at the same moment too, and writes nothing of the other', async () => {
      const both = await Promise.all([add(aResource('IDE9')), add(aResource('IDE9', { capacity: 4 }))]);
      expect(both.filter((one) => one === null)).toHaveLength(1);
      expect(await add(aResource('IDE9'))).toBeNull();
      expect(await add(aResource('ide9'))).toBeNull();
      expect(await books.resources.list(books.actor, at)).toEqual(both.filter((one) => one !== null));
      expect(await books.trail(books.actor)).toEqual(['resource-added']);
    });

    it('shows nothing of a neighbour, who may have the same codes', async () => {
      expect(await add(aResource('IDE9'), books.neighbour)).not.toBeNull();
      expect(await books.resources.list(books.actor, at)).toEqual([]);
      expect(await add(aResource('IDE9'))).not.toBeNull();
    });
  });
}
