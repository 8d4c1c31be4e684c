/** Of visit `v`: when its patient was told these hours; null once what told them is withdrawn, or went to an address that is theirs no longer. */
export const announcedAt = `CASE WHEN coalesce((
        SELECT t.told FROM known_telling t
        WHERE t.visit_id = v.id AND t.method = 'REQUEST' ORDER BY t.sequence DESC LIMIT 1), 'told') = 'told'
      THEN v.announced_at END`;
