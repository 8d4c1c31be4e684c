import { randomUUID } from 'node:crypto';
import { audit, Database, unlessTaken, type Actor } from '@diurne/database';
import { ResourceBook, type NotNoted } from '@diurne/planning-application';
import {
  hoursOfAbsence,
  windowsOfResource,
  type Absence,
  type AbsenceToNote,
  type Resource,
  type ResourceToAdd,
} from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import { absencesSince, awayThen, daysOfAbsence, deleteAbsence, insertAbsence } from './absences.statements';
import { tellPlannedDays } from './tell-planned-days';
import { availabilityRuleSchema, resourceSchema, resourceUnitSchema } from './resource.schema';
import { readResourcesInUse } from './resources-in-use.reading';

export class PostgresResourceBook extends ResourceBook {
  constructor(private readonly database: Database) {
    super();
  }

  add(actor: Actor, asked: ResourceToAdd, at: Date): Promise<Resource | null> {
    const { establishmentId } = actor;
    const { weekly: _, break: pause, ...resource } = asked;
    const work = this.database.transact(actor, async (tx) => {
      const written = await tx.manager.getRepository(resourceSchema).insert({
        ...resource,
        attributes: [...resource.attributes],
        establishmentId,
        breakMinutes: pause?.minutes ?? null,
        breakFrom: pause?.from ?? null,
        breakTo: pause?.to ?? null,
      });
      const id = String(written.identifiers[0]?.['id']);
      const owned = { establishmentId, resourceId: id };
      const numbers = Array.from({ length: resource.capacity }, (_one, index) => index + 1);
      await tx.manager.getRepository(resourceUnitSchema).insert(numbers.map((unitNo) => ({ ...owned, unitNo })));
      await tx.manager
        .getRepository(availabilityRuleSchema)
        .insert(windowsOfResource(asked).map((window) => ({ ...owned, ...window })));
      await audit(tx, at, { action: 'resource-added', subjectKind: 'resource', subjectId: id });
      return { ...resource, personId: resource.personId ?? null, id, location: null };
    });
    return unlessTaken('resource_code_once', work);
  }

  give(actor: Actor, resourceId: string, unitId: string | null, at: Date): Promise<Resource | null> {
    return this.database.transact(actor, async (tx) => {
      await tx.manager.getRepository(resourceSchema).update({ id: resourceId }, { homeUnitId: unitId });
      const given = (await readResourcesInUse(tx, at)).find(({ id }) => id === resourceId);
      if (!given) return null;
      const detail = { unitId };
      await audit(tx, at, { action: 'resource-given', subjectKind: 'resource', subjectId: resourceId, detail });
      return given;
    });
  }

  list(actor: Actor, at: Date): Promise<readonly Resource[]> {
    return this.database.transact(actor, (tx) => readResourcesInUse(tx, at));
  }

  noteAbsence(actor: Actor, absence: AbsenceToNote, at: Date): Promise<Absence | NotNoted> {
    const hours = hoursOfAbsence(absence);
    const days = hours.map(({ on }) => on);
    const said = JSON.stringify(hours);
    return this.database.transact(actor, async (tx) => {
      await Database.lockDays(tx, days);
      const [found] = await tx.run(awayThen, [absence.resourceId, said]);
      if (!found?.known) return 'unknown';
      if (found.away) return 'already';
      const id = randomUUID();
      await tx.run(insertAbsence, [absence.resourceId, said, actor.establishmentId, id, absence.reason]);
      const { on, until, from, to, resourceId } = absence;
      await audit(tx, at, {
        action: 'absence-noted',
        subjectKind: 'resource',
        subjectId: resourceId,
        detail: { absenceId: id, on, until, from, to },
      });
      await tellPlannedDays(tx, null, days, at);
      return { ...absence, id };
    });
  }

  takeAbsenceBack(actor: Actor, absenceId: string, at: Date): Promise<boolean> {
    return this.database.transact(actor, async (tx) => {
      const away = await tx.run(daysOfAbsence, [absenceId]);
      const days = away.map(({ on }) => on);
      await Database.lockDays(tx, days);
      const deleted = await tx.run(deleteAbsence, [absenceId]);
      if (deleted.length === 0) return false;
      await audit(tx, at, {
        action: 'absence-taken-back',
        subjectKind: 'resource',
        subjectId: away[0]?.resourceId ?? null,
        detail: { absenceId, on: days[0], until: days.at(-1) },
      });
      await tellPlannedDays(tx, null, days, at);
      return true;
    });
  }

  absences(actor: Actor, since: CivilDate): Promise<readonly Absence[]> {
    return this.database.transact(actor, (tx) => tx.run(absencesSince, [since]));
  }
}
