import { gradeVisit } from './grade-visit';
import { ruleSet2020 } from './rule-set-2020-52';
import type { StepToGrade } from './visit-to-grade.value';
import { mayPerform } from './who-may-perform';

const act = (technique: string): StepToGrade => ({ label: 'Acte', category: 'technicalAct', technique, traced: true });

describe('whoever performs an act', () => {
  it.each([
    ['écho-Doppler artériel', 'cardiologue', true],
    ['écho-Doppler artériel', 'infirmier', false],
    ['écho-Doppler artériel', 'manipulateur en électroradiologie', false],
    ['scanner', 'manipulateur en électroradiologie', true],
    ['IRM cérébrale', 'infirmier', false],
    ['spirométrie', 'technicien d’explorations fonctionnelles', true],
    ['spirométrie', 'diététicien', false],
    ['ponction d’ascite', 'infirmier de soins palliatifs', false],
    ['ponction d’ascite', 'médecin de soins palliatifs', true],
    ['rétinographie', 'orthoptiste', true],
    ['une technique d’aucune liste', 'infirmier', false],
    ['une technique d’aucune liste', 'neurologue', true],
    ['scanner', 'surveillance infirmière', false],
    ['scanner', undefined, false],
  ])('%s by %s: %s', (technique, trade, may) => {
    expect(mayPerform(act(technique), trade)).toBe(may);
  });

  it('is a physician for a physician’s intervention, and anyone of theirs for the others', () => {
    const consultation = { label: 'Consultation', category: 'medical', specialty: 'cardiologie' } as const;
    expect([mayPerform(consultation, 'infirmier'), mayPerform(consultation, 'cardiologue')]).toEqual([false, true]);
    expect(mayPerform({ label: 'Entretien', category: 'paramedical' }, undefined)).toBe(true);
  });

  it('makes it count only when their profession may: four traced, three that count', () => {
    const three: StepToGrade[] = [
      {
        label: 'Endocrinologue',
        category: 'medical',
        profession: 'médecin',
        specialty: 'endocrinologie',
        traced: true,
      },
      { label: 'Diététicienne', category: 'paramedical', profession: 'diététicien', traced: true },
      { label: 'Éducation', category: 'paramedical', profession: 'infirmier', traced: true },
    ];
    const doppler = { ...act('écho-Doppler artériel'), label: 'Doppler' };
    const graded = (performerMay: boolean) =>
      gradeVisit({ regime: 'counted', basis: 'traced', steps: [...three, { ...doppler, performerMay }] }, ruleSet2020);
    expect([graded(true).count, graded(true).gradingClass]).toEqual([4, 'fullStay']);
    expect([graded(false).count, graded(false).gradingClass]).toEqual([3, 'intermediateStay']);
    expect(graded(false).interventions[3]?.why).toContain('qui l’a réalisée n’est pas nommé');
    expect(graded(false).holds.map(({ code }) => code)).toContain('performer-may-not');
    expect(graded(true).holds.map(({ code }) => code)).not.toContain('performer-may-not');
  });
});
