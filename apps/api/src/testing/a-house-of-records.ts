import { randomUUID } from 'node:crypto';
import type { CareRelation } from '@diurne/access';
import type { Role } from '@diurne/contracts';
import { civilDate } from '@diurne/time';
import { aLivedInHouse } from './a-lived-in-house';
import type { Caller, RunningApi } from './running-api';

export const visitedOn = civilDate('2027-06-01');
/** Nobody else's name holds these letters. */
export const plainName = 'Zylberquist';
export const secretName = 'Xanthopoulakis';
const prescribersNumber = '10003456786';

/** What a row of the matrix is about: a patient as everybody, one marked confidential. */
export interface RecordOfHouse {
  readonly patient: string;
  readonly visit: string;
  readonly request: string;
}

/** Two units; in the first one a visit of a patient and one of a confidential patient, and an account for each role and relation. */
export async function aHouseOfRecords(api: RunningApi) {
  const { house, book, free } = await aLivedInHouse(api);
  const { establishment, unit, physician, prescriber } = house.ids;
  const otherUnit = await house.openAnotherUnit('ZZZ');
  await free(`UPDATE correspondent SET rpps = $2 WHERE id = $1`, [prescriber, prescribersNumber]);
  const recordOf = async (name: string, arrival: number, expectedRevision: number): Promise<RecordOfHouse> => {
    const { visitId, patientId } = await book({ on: visitedOn, arrival, expectedRevision });
    await free(`UPDATE patient SET birth_name = $2 WHERE id = $1`, [patientId, name]);
    const [asked] = await free(`SELECT request_id FROM visit_answer WHERE visit_id = $1`, [visitId]);
    return { patient: patientId, visit: visitId, request: asked!['request_id']! };
  };
  const plain = await recordOf(plainName, 515, 0);
  const secret = await recordOf(secretName, 700, 1);
  await free(`UPDATE patient SET confidential = true WHERE id = $1`, [secret.patient]);

  const insert = async (sql: string, values: readonly unknown[]): Promise<string> => {
    const id = randomUUID();
    await free(sql, [id, establishment, ...values]);
    return id;
  };
  const declarer = house.actor.accountId;
  const factOf = ({ visit }: RecordOfHouse) =>
    insert(
      `INSERT INTO traced_fact (id, establishment_id, visit_id, kind, declared_by, occurred_at, declared_at) VALUES ($1, $2, $3, 'arrival', $4, now(), now())`,
      [visit, declarer],
    );
  const callOf = ({ visit }: RecordOfHouse) =>
    insert(
      `INSERT INTO patient_call (id, establishment_id, visit_id, account_id, means, reached, said, at) VALUES ($1, $2, $3, $4, 'telephone', true, 'Il le sait.', now())`,
      [visit, declarer],
    );
  const dead = await house.request(visitedOn, 'checkup');
  const others = {
    fact: { plain: await factOf(plain), secret: await factOf(secret) },
    call: { plain: await callOf(plain), secret: await callOf(secret) },
    build: await insert(
      `INSERT INTO day_plan (id, establishment_id, unit_id, on_date, state, base_revision, seconds, problem, requests, created_at) VALUES ($1, $2, $3, $4, 'failed', 0, 1, '{}', '{"visits":[]}', now())`,
      [unit, visitedOn],
    ),
    death: await insert(
      `INSERT INTO patient_death (id, establishment_id, patient_id, on_date, told_by, declared_by, declared_at) VALUES ($1, $2, $3, '2026-01-05', 'sa fille', $4, now())`,
      [dead.patientId, declarer],
    ),
  };

  const accounts = new Map<string, Caller>();
  const placed = {
    none: { unitIds: [otherUnit] },
    inUnit: { unitIds: [unit] },
    performer: { unitIds: [otherUnit], resourceId: physician },
    prescriber: { unitIds: [otherUnit], rpps: prescribersNumber },
    brokenGlass: { unitIds: [otherUnit] },
  } as const;
  /** Somebody of a role who is tied to all of these patients in one way alone, or not at all. */
  const as = async (role: Role, relation: CareRelation | 'none'): Promise<Caller> => {
    const known = accounts.get(`${role} ${relation}`);
    if (known) return known;
    const caller = await api.as(establishment, [role], placed[relation]);
    // Of those who stay, a number and a professional are one account's.
    await free(`UPDATE account SET ends_on = '2099-12-31' WHERE id = $1`, [caller.accountId]);
    if (relation === 'brokenGlass')
      for (const patient of [plain.patient, secret.patient, dead.patientId])
        await free(
          `INSERT INTO record_opening (establishment_id, account_id, patient_id, reason, opened_at, until) VALUES ($1, $2, $3, 'appelé en urgence', now() - interval '1 minute', now() + interval '1 hour')`,
          [establishment, caller.accountId, patient],
        );
    accounts.set(`${role} ${relation}`, caller);
    return caller;
  };
  return { house, book, free, unit, otherUnit, plain, secret, dead, others, as };
}
export type HouseOfRecords = Awaited<ReturnType<typeof aHouseOfRecords>>;
