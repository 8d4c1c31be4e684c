import { AccessToRecord } from '@diurne/access';
import type { AnswerOf, EpisodeEventView, listEpisodes } from '@diurne/contracts';
import type { Actor, Database, RowOf, Transaction } from '@diurne/database';
import { unitUnknown } from '@diurne/planning-application';
import { countEpisodes } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import { readUnits } from '../ledger/day-frame.reading';
import { episodesOfPeriod, episodesOfVisit } from './episodes.statements';

type EpisodeRow = RowOf<typeof episodesOfVisit>;

const viewOf = ({ visitId: _, at, ...event }: EpisodeRow): EpisodeEventView => ({ ...event, at: at.toISOString() });

/** What a visit has lived, in order. */
export async function readEpisodes(tx: Transaction, visitId: string): Promise<EpisodeEventView[]> {
  return (await tx.run(episodesOfVisit, [visitId])).map(viewOf);
}

/** The episodes whose last date is in the unit and the period, with all that became of them; no patient, and the words of a reason only to whoever has the visit in their care. @throws PlanningRefusal `not-found` */
export function listEpisodesOf(
  database: Database,
  actor: Actor,
  { unitId, from, to }: { readonly unitId: string; readonly from: CivilDate; readonly to: CivilDate },
  at: Date,
): Promise<AnswerOf<typeof listEpisodes>> {
  return database.transact(actor, async (tx) => {
    if (!(await readUnits(tx, [unitId])).has(unitId)) throw unitUnknown();
    const rows = await tx.run(episodesOfPeriod, [unitId, from, to]);
    const last = new Map(rows.map((row) => [`${row.visitId} ${row.episode}`, row]));
    const events = rows.filter((row) => {
      const { on, unitId: where } = last.get(`${row.visitId} ${row.episode}`) ?? row;
      return where === unitId && from <= on && on <= to;
    });
    const sights = await new AccessToRecord(tx, at).seen(
      'visit',
      events.map(({ visitId }) => visitId),
    );
    return {
      counts: countEpisodes(events),
      events: events.map((row) => ({
        ...viewOf(row),
        ...(sights.hiddenAs(row.visitId) === null ? {} : { reason: null }),
        visitId: row.visitId,
      })),
    };
  });
}
