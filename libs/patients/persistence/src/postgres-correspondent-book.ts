import { audit, type Actor, type Database } from '@diurne/database';
import { CorrespondentBook } from '@diurne/patients-application';
import type { Correspondent, CorrespondentToAdd } from '@diurne/patients-domain';
import { In } from 'typeorm';
import { correspondentOf, correspondentSchema } from './correspondent.schema';
import { correspondentsByName } from './patients.statements';

export class PostgresCorrespondentBook extends CorrespondentBook {
  constructor(private readonly database: Database) {
    super();
  }

  add(actor: Actor, correspondent: CorrespondentToAdd, at: Date): Promise<Correspondent> {
    return this.database.transact(actor, async (tx) => {
      const { identifiers } = await tx.manager
        .getRepository(correspondentSchema)
        .insert({ ...correspondent, establishmentId: actor.establishmentId });
      const id = String(identifiers[0]?.['id']);
      await audit(tx, at, { action: 'correspondent-added', subjectKind: 'correspondent', subjectId: id });
      return { ...correspondent, id, isSecure: false };
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
