import { badgeWords } from './badge-words';

it.each([
  ['fullStay', 4, 'planned', 'HDJ · 4 interventions prévues'],
  ['fullStay', 1, 'planned', 'HDJ · 1 intervention prévue'],
  ['fullStay', 2, 'planned', 'HDJ · 2 interventions prévues'],
  ['fullStay', 5, 'traced', 'HDJ · 5 tracées'],
  ['fullStay', 0, 'traced', 'HDJ · 0 tracée'],
  ['intermediateStay', 3, 'traced', 'HDJ intermédiaire · 3 tracées'],
  ['intermediateStay', 3, 'planned', 'HDJ intermédiaire · 3 interventions prévues'],
  ['seance', 2, 'planned', 'séance'],
  ['undetermined', 5, 'traced', 'non déterminé (DIM)'],
  ['external', 2, 'traced', 'critères HDJ non réunis\u00a0: consultation externe'],
  ['outOfField', 2, 'traced', 'hors champ'],
  ['conversion', 3, 'traced', 'passage en hospitalisation complète'],
  ['noVisit', 0, 'traced', 'pas de venue'],
] as const)('%s with %i, %s', (gradingClass, count, basis, words) => {
  expect(badgeWords({ gradingClass, count }, basis)).toBe(words);
});

it.each([
  ['fullStay', 4, 1, 'HDJ · 4 prévues, 1 tracée'],
  ['intermediateStay', 3, 2, 'HDJ intermédiaire · 3 prévues, 2 tracées'],
  ['external', 1, 0, 'critères HDJ non réunis\u00a0: consultation externe · 1 prévue, 0 tracée'],
  ['seance', 2, 1, 'séance · prévue, pas encore tracée'],
  ['undetermined', 2, 0, 'non déterminé (DIM) · 2 prévues, 0 tracée'],
] as const)('while the patient is here, %s of %i with %i traced says both', (gradingClass, count, traced, words) => {
  expect(badgeWords({ gradingClass, count, traced }, 'planned')).toBe(words);
});

it('a séance under way says when its act is traced', () => {
  const seance = { gradingClass: 'seance', count: 1 } as const;
  expect(badgeWords({ ...seance, traced: 1, sessionTraced: true }, 'planned')).toBe('séance · tracée');
  expect(badgeWords(seance, 'planned')).toBe('séance');
});
