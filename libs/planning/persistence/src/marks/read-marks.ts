import type { Transaction } from '@diurne/database';
import type { LivedVisit } from '@diurne/planning-application';
import { staysAt, type PlaceToTake } from '@diurne/planning-domain';
import { toLocal } from '@diurne/time';
import { holdPlace, letterSigned, othersAtPlace, placeToTake, standingMarks } from './marks.statements';

/** What is noted of a visit beside its facts, and when its letter was signed. */
export async function readMarks(
  tx: Transaction,
  visitId: string,
): Promise<Pick<LivedVisit, 'marks' | 'letterSignedAt'>> {
  const marks = await tx.run(standingMarks, [[visitId]]);
  const [letter] = await tx.run(letterSigned, [visitId]);
  return { marks, letterSignedAt: letter?.signedAt ?? null };
}

/** A place with who else is there that day, held until the transaction ends. */
export async function readPlace(tx: Transaction, placeId: string, visit: LivedVisit): Promise<PlaceToTake | null> {
  await tx.run(holdPlace, [placeId]);
  const [found] = await tx.run(placeToTake, [placeId]);
  if (!found) return null;
  const rows = await tx.run(othersAtPlace, [placeId, visit.id, visit.on]);
  const others = [...new Set(rows.map(({ visitId }) => visitId))].flatMap((visitId) => {
    const own = rows.filter((row) => row.visitId === visitId);
    const minute = (at: Date): number => toLocal(at, visit.timeZone).minute;
    const leftAt = own[0]?.leftAt ?? null;
    const marks = own.map(({ at, ...mark }) => ({ ...mark, minute: minute(at) }));
    const stays = staysAt(placeId, marks, leftAt === null ? null : minute(leftAt));
    return stays.map((stay) => ({ ...stay, name: `«\u00a0${own[0]?.pathwayName ?? ''}\u00a0»` }));
  });
  return { ...found, others };
}
