import { instant, int, nullable, statement, text, word } from '@diurne/database';
import type { GradingClass } from '@diurne/grading';

/** Of establishment, visit, moment, rule set, planned class and count, traced class and count, grading, account and instant. */
export const insertClass = statement({
  name: 'planning/insert-class',
  sql: `
    INSERT INTO class_snapshot (establishment_id, visit_id, moment, rule_set, planned_class, planned_count,
      traced_class, traced_count, grading, account_id, at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
});

/** Of a visit, in order. */
export const classesOfVisit = statement({
  name: 'planning/classes-of-visit',
  sql: `
    SELECT c.moment, c.rule_set AS "ruleSet", c.planned_class AS "plannedClass", c.planned_count AS "plannedCount",
      c.traced_class AS "tracedClass", c.traced_count AS "tracedCount", a.display_name AS by, c.at
    FROM class_snapshot c LEFT JOIN known_account a ON a.id = c.account_id
    WHERE c.visit_id = $1
    ORDER BY c.at, c.id`,
  gives: {
    moment: word<'departure' | 'signature'>(),
    ruleSet: text,
    plannedClass: word<GradingClass>(),
    plannedCount: int,
    tracedClass: word<GradingClass>(),
    tracedCount: int,
    by: nullable(text),
    at: instant,
  },
});
