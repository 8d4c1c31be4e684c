import { instant, nullable, statement, text, textList, uuid, word } from '@diurne/database';
import type { EntryMode } from '@diurne/planning-domain';

/** Of a visit: the record as it was last left. */
export const standingStay = statement({
  name: 'planning/standing-stay',
  sql: `
    SELECT s.entry_mode AS "entryMode", s.nda, s.main_diagnosis AS "mainDiagnosis",
      s.related_diagnosis AS "relatedDiagnosis", s.associated_diagnoses AS "associatedDiagnoses",
      a.display_name AS "recordedBy", s.recorded_at AS "recordedAt"
    FROM stay_record s LEFT JOIN known_account a ON a.id = s.recorded_by
    WHERE s.visit_id = $1
    ORDER BY s.number DESC
    LIMIT 1`,
  gives: {
    entryMode: nullable(word<EntryMode>()),
    nda: nullable(text),
    mainDiagnosis: nullable(text),
    relatedDiagnosis: nullable(text),
    associatedDiagnoses: textList,
    recordedBy: nullable(text),
    recordedAt: instant,
  },
});

/** Of visits, the number of the stay's file as it was last left. */
export const ndaOfVisits = statement({
  name: 'planning/nda-of-visits',
  sql: `
    SELECT DISTINCT ON (s.visit_id) s.visit_id AS "visitId", s.nda
    FROM stay_record s
    WHERE s.visit_id = ANY($1::uuid[])
    ORDER BY s.visit_id, s.number DESC`,
  gives: { visitId: uuid, nda: nullable(text) },
});

/** Of establishment, visit, record, account and instant: the next row of the visit, whose lock is held. */
export const insertStay = statement({
  name: 'planning/insert-stay',
  sql: `
    INSERT INTO stay_record (establishment_id, visit_id, number, entry_mode, nda, main_diagnosis, related_diagnosis,
      associated_diagnoses, recorded_by, recorded_at)
    SELECT $1, $2, coalesce((SELECT max(s.number) FROM stay_record s WHERE s.visit_id = $2), 0) + 1,
      $3, $4, $5, $6, $7::text[], $8, $9`,
});
