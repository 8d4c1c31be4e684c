import {
  daysOfPeriod,
  hoursOfAbsence,
  windowsOfResource,
  type Absence,
  type AbsenceToNote,
  type ClosureToNote,
  type MedicalUnit,
  type Resource,
  type ResourceToAdd,
  type UnitToOpen,
} from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import type { Actor } from '../actor';
import { ResourceBook, type NotNoted } from '../ports/resource-book';
import { UnitBook } from '../ports/unit-book';
import type { KeptReference, KeptResource } from './reference-kept';

type Walled<Row> = Row & { readonly establishmentId: string };

/** What the database keeps of units and resources, for tests: one list a table, with the same wall between establishments. */
class Shelves {
  readonly units: Walled<MedicalUnit>[] = [];
  readonly resources: Walled<Resource & KeptResource>[] = [];
  readonly absences: Walled<Absence>[] = [];
  readonly trail: Walled<{ readonly action: string }>[] = [];
  private made = 0;

  newId(): string {
    this.made += 1;
    return `00000000-0000-4000-8000-${String(this.made).padStart(12, '0')}`;
  }
}

/** Codes that differ by case alone are one. */
const sameCode = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
const ours =
  ({ establishmentId }: Actor) =>
  (row: { readonly establishmentId: string }) =>
    row.establishmentId === establishmentId;
const by =
  <Row>(rank: (row: Row) => string) =>
  (a: Row, b: Row) =>
    rank(a) < rank(b) ? -1 : 1;

class InMemoryUnitBook extends UnitBook {
  constructor(private readonly shelves: Shelves) {
    super();
  }

  override async open(actor: Actor, asked: UnitToOpen): Promise<MedicalUnit | null> {
    const { units, trail } = this.shelves;
    if (units.filter(ours(actor)).some(({ code }) => sameCode(code, asked.code))) return null;
    const openings = [...asked.openings].sort((a, b) => a.weekday - b.weekday);
    const unit: MedicalUnit = { ...asked, openings, id: this.shelves.newId(), closures: [] };
    units.push({ ...unit, establishmentId: actor.establishmentId });
    trail.push({ action: 'unit-opened', establishmentId: actor.establishmentId });
    return unit;
  }

  override async limitPresence(actor: Actor, unitId: string, minutes: number): Promise<MedicalUnit | null> {
    const { units, trail } = this.shelves;
    const index = units.findIndex((unit) => unit.id === unitId && ours(actor)(unit));
    const found = units[index];
    if (!found) return null;
    units[index] = { ...found, longestPresenceMinutes: minutes };
    trail.push({ action: 'unit-presence-limited', establishmentId: actor.establishmentId });
    return (await this.list(actor)).find(({ id }) => id === unitId) ?? null;
  }

  override async close(actor: Actor, closure: ClosureToNote): Promise<readonly CivilDate[] | NotNoted> {
    const { units, trail } = this.shelves;
    const index = units.findIndex((one) => ours(actor)(one) && one.id === closure.unitId);
    const unit = units[index];
    if (!unit) return 'unknown';
    const days = daysOfPeriod(closure).filter((day) => unit.closures.every(({ on }) => on !== day));
    if (days.length === 0) return 'already';
    const closures = [...unit.closures, ...days.map((on) => ({ on, reason: closure.reason }))].sort(by(({ on }) => on));
    units[index] = { ...unit, closures };
    trail.push({ action: 'unit-closed', establishmentId: actor.establishmentId });
    return days;
  }

  override async takeClosureBack(
    actor: Actor,
    unitId: string,
    days: readonly CivilDate[],
  ): Promise<readonly CivilDate[]> {
    const { units, trail } = this.shelves;
    const index = units.findIndex((one) => ours(actor)(one) && one.id === unitId);
    const unit = units[index];
    const opened = unit?.closures.map(({ on }) => on).filter((on) => days.includes(on)) ?? [];
    if (!unit || opened.length === 0) return [];
    units[index] = { ...unit, closures: unit.closures.filter(({ on }) => !opened.includes(on)) };
    trail.push({ action: 'unit-closure-taken-back', establishmentId: actor.establishmentId });
    return opened;
  }

  override async list(actor: Actor): Promise<readonly MedicalUnit[]> {
    return this.shelves.units
      .filter(ours(actor))
      .map(({ establishmentId: _, ...unit }) => unit)
      .sort(by(({ code }) => code));
  }
}

class InMemoryResourceBook extends ResourceBook {
  constructor(private readonly shelves: Shelves) {
    super();
  }

  override async add(actor: Actor, asked: ResourceToAdd): Promise<Resource | null> {
    const { resources, trail } = this.shelves;
    if (resources.filter(ours(actor)).some(({ code }) => sameCode(code, asked.code))) return null;
    const { weekly: _, break: pause, ...said } = asked;
    const resource: Resource = { ...said, personId: said.personId ?? null, id: this.shelves.newId(), location: null };
    resources.push({
      ...resource,
      establishmentId: actor.establishmentId,
      numbers: Array.from({ length: asked.capacity }, (_one, index) => index + 1),
      windows: windowsOfResource(asked),
      break: pause,
    });
    trail.push({ action: 'resource-added', establishmentId: actor.establishmentId });
    return resource;
  }

  override async give(actor: Actor, resourceId: string, unitId: string | null): Promise<Resource | null> {
    const { resources, trail } = this.shelves;
    const index = resources.filter(ours(actor)).some(({ id }) => id === resourceId)
      ? resources.findIndex(({ id }) => id === resourceId)
      : -1;
    const found = resources[index];
    if (!found) return null;
    resources[index] = { ...found, homeUnitId: unitId };
    trail.push({ action: 'resource-given', establishmentId: actor.establishmentId });
    return (await this.list(actor)).find(({ id }) => id === resourceId) ?? null;
  }

  override async noteAbsence(actor: Actor, asked: AbsenceToNote): Promise<Absence | NotNoted> {
    const { resources, absences, trail } = this.shelves;
    if (!resources.filter(ours(actor)).some(({ id }) => id === asked.resourceId)) return 'unknown';
    const away = absences.filter(({ resourceId }) => resourceId === asked.resourceId).flatMap(hoursOfAbsence);
    const meets = hoursOfAbsence(asked).some((one) =>
      away.some((other) => one.on === other.on && one.from < other.to && other.from < one.to),
    );
    if (meets) return 'already';
    const absence: Absence = { ...asked, id: this.shelves.newId() };
    absences.push({ ...absence, establishmentId: actor.establishmentId });
    trail.push({ action: 'absence-noted', establishmentId: actor.establishmentId });
    return absence;
  }

  override async takeAbsenceBack(actor: Actor, absenceId: string): Promise<boolean> {
    const { absences, trail } = this.shelves;
    const index = absences.findIndex((one) => ours(actor)(one) && one.id === absenceId);
    if (index < 0) return false;
    absences.splice(index, 1);
    trail.push({ action: 'absence-taken-back', establishmentId: actor.establishmentId });
    return true;
  }

  override async absences(actor: Actor, since: CivilDate): Promise<readonly Absence[]> {
    return this.shelves.absences
      .filter((one) => ours(actor)(one) && one.until >= since)
      .map(({ establishmentId: _, ...absence }) => absence)
      .sort(by(({ on, from, id }) => `${on} ${String(from).padStart(4, '0')} ${id}`));
  }

  override async list(actor: Actor): Promise<readonly Resource[]> {
    return this.shelves.resources
      .filter(ours(actor))
      .map(({ establishmentId: _e, numbers: _n, windows: _w, break: _b, ...resource }) => resource)
      .sort(by(({ kind, trade, code }) => [kind, trade, code].join(' ')));
  }
}

/** The twins of both books over the same shelves, with what they keep and trace. */
export function inMemoryReference(): KeptReference & { readonly units: UnitBook; readonly resources: ResourceBook } {
  const shelves = new Shelves();
  return {
    units: new InMemoryUnitBook(shelves),
    resources: new InMemoryResourceBook(shelves),
    kept: async (actor, resourceId) => {
      const found = shelves.resources.filter(ours(actor)).find(({ id }) => id === resourceId);
      if (!found) throw new Error('no such resource');
      return { numbers: found.numbers, windows: found.windows, break: found.break };
    },
    trail: async (actor) => shelves.trail.filter(ours(actor)).map(({ action }) => action),
  };
}
