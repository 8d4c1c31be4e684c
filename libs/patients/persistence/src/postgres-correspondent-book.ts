import { audit, auditCorrection, Database, type Actor, type Transaction } from '@diurne/database';
import { CorrespondentBook, type DecidedEntry, type Insistence } from '@diurne/patients-application';
import type { Correspondent, CorrespondentToAdd } from '@diurne/patients-domain';
import { In } from 'typeorm';
import { correspondentOf, correspondentSchema } from './correspondent.schema';
import { insistedTrace } from './insisted-trace';
import { correspondentsByName } from './patients.statements';

export class PostgresCorrespondentBook extends CorrespondentBook {
  constructor(private readonly database: Database) {
    super();
  }

  add(
    actor: Actor,
    correspondent: CorrespondentToAdd,
    at: Date,
    judge: (known: readonly Correspondent[]) => Insistence | null,
  ): Promise<Correspondent> {
    return this.database.transact(actor, async (tx) => {
      const insisted = judge(await listInTurn(tx));
      const { identifiers } = await tx.manager
        .getRepository(correspondentSchema)
        .insert({ ...correspondent, establishmentId: actor.establishmentId });
      const id = String(identifiers[0]?.['id']);
      const subject = { subjectKind: 'correspondent', subjectId: id };
      await audit(tx, at, { action: 'correspondent-added', ...subject, ...insistedTrace(insisted) });
      return { ...correspondent, id, isSecure: false };
    });
  }

  correct(
    actor: Actor,
    id: string,
    at: Date,
    decide: (standing: Correspondent, others: readonly Correspondent[]) => DecidedEntry,
  ): Promise<Correspondent | null> {
    return this.database.transact(actor, async (tx) => {
      const listed = await listInTurn(tx);
      const standing = listed.find((one) => one.id === id);
      if (!standing) return null;
      const others = listed.filter((one) => one.id !== id);
      const { before, after, insisted } = decide(standing, others);
      if (Object.keys(after).length === 0) return standing;
      const rows = tx.manager.getRepository(correspondentSchema);
      await rows.update({ id }, after);
      const subject = { subjectKind: 'correspondent', subjectId: id };
      await auditCorrection(tx, at, {
        action: 'correspondent-corrected',
        ...subject,
        before,
        after,
        ...insistedTrace(insisted),
      });
      const row = await rows.findOneBy({ id });
      return row ? correspondentOf(row) : null;
    });
  }

  list(actor: Actor): Promise<readonly Correspondent[]> {
    return this.database.transact(actor, (tx) => tx.run(correspondentsByName));
  }

  markSecure(actor: Actor, id: string, email: string | null, at: Date): Promise<Correspondent | null> {
    return this.database.transact(actor, async (tx) => {
      const rows = tx.manager.getRepository(correspondentSchema);
      if (!(await rows.existsBy({ id, ...(email === null ? {} : { email }) }))) return null;
      await rows.update({ id }, { secureEmail: email });
      const action = email === null ? 'correspondent-unmarked-secure' : 'correspondent-marked-secure';
      await audit(tx, at, { action, subjectKind: 'correspondent', subjectId: id });
      const row = await rows.findOneBy({ id });
      return row ? correspondentOf(row) : null;
    });
  }

  known(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.database.transact(actor, async (tx) => {
      const rows = await tx.manager
        .getRepository(correspondentSchema)
        .find({ select: { id: true }, where: { id: In([...ids]) } });
      return new Set(rows.map(({ id }) => id));
    });
  }
}

/** Whoever adds or corrects comes one after the other. */
async function listInTurn(tx: Transaction): Promise<readonly Correspondent[]> {
  await Database.lockTurn(tx, 'address-book');
  return tx.run(correspondentsByName);
}
