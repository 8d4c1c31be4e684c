import { bool, civilDay, instant, int, nullable, statement, text, uuid, word } from '@diurne/database';
import type { CancellationClass, ChangeReason, EpisodeEventKind, ToldOfDate } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';

/** Of what is said of it, as an object. */
export const nameChange = statement({
  name: 'planning/name-change',
  sql: `SELECT set_config('diurne.change', $1, true) AS said`,
  gives: { said: text },
});

const gives = {
  visitId: uuid,
  number: int,
  episode: int,
  kind: word<EpisodeEventKind>(),
  unitId: uuid,
  on: civilDay<CivilDate>(),
  arrival: int,
  departure: int,
  told: word<ToldOfDate>(),
  walkIn: bool,
  reasonClass: nullable(word<CancellationClass>()),
  reasonCode: nullable(word<ChangeReason>()),
  reason: nullable(text),
  by: nullable(text),
  at: instant,
};
const columns = `
      e.visit_id AS "visitId", e.number, e.episode, e.kind, e.unit_id AS "unitId", e.on_date::text AS on,
      e.arrival_minute AS arrival, e.departure_minute AS departure, e.told, e.walk_in AS "walkIn",
      e.reason_class AS "reasonClass", e.reason_code AS "reasonCode", e.reason, a.display_name AS by, e.at`;

/** Of a visit, in order. */
export const episodesOfVisit = statement({
  name: 'planning/episodes-of-visit',
  sql: `
    SELECT ${columns}
    FROM visit_episode e LEFT JOIN known_account a ON a.id = e.account_id
    WHERE e.visit_id = $1
    ORDER BY e.number`,
  gives,
});

/** Of the visits that had a date of the unit between two days, both included: all that they lived. */
export const episodesOfPeriod = statement({
  name: 'planning/episodes-of-period',
  sql: `
    SELECT ${columns}
    FROM visit_episode e LEFT JOIN known_account a ON a.id = e.account_id
    WHERE e.visit_id IN (
      SELECT d.visit_id FROM visit_episode d WHERE d.unit_id = $1 AND d.on_date BETWEEN $2 AND $3)
    ORDER BY e.visit_id, e.number`,
  gives,
});
