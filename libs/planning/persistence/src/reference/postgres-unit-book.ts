import { audit, Database, unlessTaken, type Actor, type Transaction } from '@diurne/database';
import { UnitBook, type NotNoted } from '@diurne/planning-application';
import { daysOfPeriod, type ClosureToNote, type MedicalUnit, type UnitToOpen } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import { In } from 'typeorm';
import { deleteClosures, insertClosures, unitKnown } from './absences.statements';
import { establishmentDate } from './establishment-date.reading';
import {
  medicalUnitSchema,
  unitClosureSchema,
  unitOpeningSchema,
  type MedicalUnitRow,
  type UnitClosureRow,
  type UnitOpeningRow,
} from './medical-unit.schema';
import { tellPlannedDays } from './tell-planned-days';
import { openingsInForce } from './units.statements';

export class PostgresUnitBook extends UnitBook {
  constructor(private readonly database: Database) {
    super();
  }

  open(actor: Actor, { openings, ...unit }: UnitToOpen, at: Date): Promise<MedicalUnit | null> {
    const { establishmentId } = actor;
    const work = this.database.transact(actor, async (tx) => {
      const written = await tx.manager.getRepository(medicalUnitSchema).insert({ ...unit, establishmentId });
      const id = String(written.identifiers[0]?.['id']);
      await tx.manager
        .getRepository(unitOpeningSchema)
        .insert(openings.map(({ weekday, from, to }) => ({ weekday, from, to, unitId: id, establishmentId })));
      await audit(tx, at, { action: 'unit-opened', subjectKind: 'unit', subjectId: id });
      const [opened] = await readUnits(tx, { id }, at);
      if (!opened) throw new Error('the unit was not written');
      return opened;
    });
    return unlessTaken('medical_unit_code_once', work);
  }

  limitPresence(actor: Actor, unitId: string, minutes: number, at: Date): Promise<MedicalUnit | null> {
    return this.database.transact(actor, async (tx) => {
      const { affected } = await tx.manager
        .getRepository(medicalUnitSchema)
        .update({ id: unitId }, { longestPresenceMinutes: minutes });
      if (affected === 0) return null;
      await audit(tx, at, { action: 'unit-presence-limited', subjectKind: 'unit', subjectId: unitId });
      return (await readUnits(tx, { id: unitId }, at))[0] ?? null;
    });
  }

  close(actor: Actor, closure: ClosureToNote, at: Date): Promise<readonly CivilDate[] | NotNoted> {
    const { unitId, reason } = closure;
    const days = daysOfPeriod(closure);
    return this.database.transact(actor, async (tx) => {
      await Database.lockDays(tx, days);
      const [unit] = await tx.run(unitKnown, [unitId]);
      if (!unit?.known) return 'unknown';
      const closed = (await tx.run(insertClosures, [actor.establishmentId, unitId, days, reason])).map(({ on }) => on);
      if (closed.length === 0) return 'already';
      await audit(tx, at, {
        action: 'unit-closed',
        subjectKind: 'unit',
        subjectId: unitId,
        reason,
        detail: { days: closed },
      });
      await tellPlannedDays(tx, unitId, closed, at);
      return closed;
    });
  }

  takeClosureBack(actor: Actor, unitId: string, days: readonly CivilDate[], at: Date): Promise<readonly CivilDate[]> {
    return this.database.transact(actor, async (tx) => {
      await Database.lockDays(tx, days);
      const opened = (await tx.run(deleteClosures, [unitId, days])).map(({ on }) => on).sort();
      if (opened.length === 0) return [];
      const subject = { subjectKind: 'unit', subjectId: unitId };
      await audit(tx, at, { action: 'unit-closure-taken-back', ...subject, detail: { days: opened } });
      await tellPlannedDays(tx, unitId, opened, at);
      return opened;
    });
  }

  list(actor: Actor, at: Date): Promise<readonly MedicalUnit[]> {
    return this.database.transact(actor, (tx) => readUnits(tx, {}, at));
  }
}

async function readUnits(tx: Transaction, where: { readonly id?: string }, at: Date): Promise<readonly MedicalUnit[]> {
  const units = await tx.manager.getRepository(medicalUnitSchema).find({ where, order: { code: 'ASC' } });
  const ids = units.map(({ id }) => id);
  const inForce = await tx.run(openingsInForce, [ids, await establishmentDate(tx, at)]);
  const openings = await tx.manager
    .getRepository(unitOpeningSchema)
    .find({ where: { id: In(inForce.map(({ id }) => id)) }, order: { weekday: 'ASC', from: 'ASC' } });
  const closures = await tx.manager
    .getRepository(unitClosureSchema)
    .find({ where: { unitId: In(ids) }, order: { on: 'ASC' } });
  return units.map((unit) => unitOf(unit, openings, closures));
}

const unitOf = (
  { establishmentId: _, ...unit }: MedicalUnitRow,
  openings: readonly UnitOpeningRow[],
  closures: readonly UnitClosureRow[],
): MedicalUnit => ({
  ...unit,
  openings: openings.filter(({ unitId }) => unitId === unit.id).map(({ weekday, from, to }) => ({ weekday, from, to })),
  closures: closures.filter(({ unitId }) => unitId === unit.id).map(({ on, reason }) => ({ on, reason })),
});
