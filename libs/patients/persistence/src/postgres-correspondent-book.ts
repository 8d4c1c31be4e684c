import { audit, type Actor, type Database } from '@diurne/database';
import { CorrespondentBook } from '@diurne/patients-application';
import type { Correspondent, CorrespondentToAdd } from '@diurne/patients-domain';
import { In } from 'typeorm';
import { correspondentSchema } from './correspondent.schema';
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
      return { ...correspondent, id };
    });
  }

  list(actor: Actor): Promise<readonly Correspondent[]> {
    return this.database.transact(actor, (tx) => tx.run(correspondentsByName));
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
