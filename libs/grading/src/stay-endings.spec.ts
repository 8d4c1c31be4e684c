import { gradeVisit } from './grade-visit';
import { ruleSet2020 } from './rule-set-2020-52';
import type { StepToGrade, TracedGround, VisitToGrade } from './visit-to-grade.value';

const care = (profession: string, traced = true): StepToGrade => ({
  label: profession,
  category: 'paramedical',
  profession,
  traced,
});
const physician: StepToGrade = { label: 'Consultation', category: 'medical', specialty: 'oncologie', traced: true };
const infusion: StepToGrade = {
  label: 'Traitement',
  category: 'notCounted',
  treatmentSession: true,
  traced: true,
};
const four = [physician, care('diététicien'), care('psychologue'), care('ergothérapeute')];
const grade = (more: Partial<VisitToGrade>) =>
  gradeVisit({ regime: 'counted', basis: 'traced', steps: four, reportSigned: true, ...more }, ruleSet2020);
const codes = (more: Partial<VisitToGrade>) => grade(more).holds.map(({ code }) => code);
const written: TracedGround = { justification: 'grabataire', author: 'dr-1', at: '2026-11-23T10:00:00Z' };

describe('a séance', () => {
  const untraced = { ...infusion, traced: false };
  it('needs its own traced act: none given, none billed', () => {
    expect(grade({ regime: 'seance', steps: [physician, infusion] }).gradingClass).toBe('seance');
    const none = grade({ regime: 'seance', steps: [physician, untraced] });
    expect([none.gradingClass, none.count]).toEqual(['external', 1]);
    expect(none.reasons[0]).toMatch(/^Séance prévue mais pas tracée/);
    expect(none.wouldChange).toContain(
      'Si «\u00a0Traitement\u00a0» a eu lieu et est tracée\u00a0: séance (1 intervention comptée).',
    );
  });
  it('not given, is counted as any day', () => {
    expect(grade({ regime: 'seance', steps: [...four, untraced] }).gradingClass).toBe('fullStay');
  });
  it('is what is planned until it is lived', () => {
    expect(grade({ regime: 'seance', basis: 'planned', steps: [untraced] }).gradingClass).toBe('seance');
  });
  it('given in part is one', () => {
    expect(grade({ regime: 'seance', steps: [infusion, untraced] }).gradingClass).toBe('seance');
  });
  it('declared for someone is one, held until they confirm', () => {
    const declared = { ...untraced, declared: true };
    expect(grade({ regime: 'seance', steps: [declared] }).gradingClass).toBe('seance');
    expect(codes({ regime: 'seance', steps: [declared] })).toEqual(['step-not-confirmed']);
  });
  it('of a pathway that does not say its act is told by its label, or left to the DIM', () => {
    const plain = (label: string, traced = true): StepToGrade => ({ label, category: 'notCounted', traced });
    const classOf = (...steps: StepToGrade[]) => grade({ regime: 'seance', steps }).gradingClass;
    expect(classOf(plain('Deuxième poche'), plain('Contrôle au lit, première poche', false))).toBe('seance');
    expect(classOf(plain('Perfusion de chimiothérapie', false), plain('Pose de la perfusion'))).toBe('external');
    expect(classOf(plain('Soin'), plain('Pose de la perfusion'))).toBe('undetermined');
    expect(codes({ regime: 'seance', steps: [plain('Soin'), physician] })).toEqual(['regime-undetermined']);
  });
});

describe('who did not come', () => {
  it('has no class, nothing to justify and nothing held', () => {
    const absent = grade({ regime: 'seance', tookPlace: false, steps: [infusion], reportSigned: false });
    expect([absent.gradingClass, absent.holds, absent.mustBeJustified, absent.wouldChange]).toEqual([
      'noVisit',
      [],
      [],
      [],
    ]);
  });
});

describe('the exit', () => {
  it('into a full stay is a conversion, séance or not, never a day visit', () => {
    for (const regime of ['counted', 'seance'] as const) {
      const moved = grade({ regime, exit: 'mutation', steps: [...four, infusion], reportSigned: false });
      expect([moved.gradingClass, moved.holds, moved.rum.conversion, moved.rum.exitMode]).toEqual([
        'conversion',
        [],
        true,
        '6',
      ]);
    }
  });
  it.each([
    ['transfer', '7'],
    ['death', '9'],
    ['other', null],
  ] as const)('by %s keeps its class, is not sure and is held for the DIM', (exit, exitMode) => {
    const left = grade({ exit });
    expect([left.gradingClass, left.sure, left.rum.exitMode]).toEqual(['fullStay', false, exitMode]);
    expect(codes({ exit })).toEqual(['exit-to-judge']);
    expect(codes({ exit, regime: 'seance', steps: [infusion] })).toEqual(['exit-to-judge']);
  });
  it('home is like any day', () => {
    const home = grade({ exit: 'home' });
    expect([home.gradingClass, home.sure, home.rum.exitMode, home.rum.conversion]).toEqual([
      'fullStay',
      true,
      '8',
      false,
    ]);
    expect(codes({ exit: 'home' })).toEqual([]);
    expect(grade({}).rum.exitMode).toBeNull();
  });
});

describe('coordination', () => {
  it('without any traced physician is held, whatever the count', () => {
    const paramedical = [...four.slice(1), care('psychomotricien')];
    expect(grade({ steps: paramedical }).gradingClass).toBe('fullStay');
    expect(codes({ steps: paramedical })).toEqual(['no-medical-coordination']);
    expect(codes({ steps: [...paramedical, { ...physician, traced: false }] })).toEqual([
      'step-not-traced',
      'no-medical-coordination',
    ]);
  });
  it('is a synthesis or an act by a physician, too', () => {
    const byMedical = (traced: boolean): StepToGrade => ({
      label: 'Synthèse',
      category: 'notCounted',
      byMedical: true,
      traced,
    });
    expect(codes({ steps: [...four.slice(1), byMedical(true)] })).toEqual([]);
    expect(codes({ steps: [...four.slice(1), byMedical(false)] })).toEqual(['no-medical-coordination']);
    const doppler: StepToGrade = {
      label: 'Doppler',
      category: 'technicalAct',
      technique: 'Doppler veineux',
      traced: true,
    };
    expect(codes({ steps: [...four.slice(1), doppler] })).toEqual(['no-medical-coordination']);
    expect(codes({ steps: [...four.slice(1), { ...doppler, byMedical: true }] })).toEqual([]);
  });
  it('is not asked of a séance', () => {
    expect(codes({ regime: 'seance', steps: [infusion] })).toEqual([]);
  });
});

describe('a patient context', () => {
  const patientContext = { ...written, criterion: 'bedridden' as const };
  const synthesis: StepToGrade = { label: 'Synthèse', category: 'notCounted', byMedical: true, traced: true };
  it('without any traced intervention is held', () => {
    expect(grade({ patientContext, steps: [synthesis] }).gradingClass).toBe('fullStay');
    expect(codes({ patientContext, steps: [synthesis] })).toEqual(['context-without-intervention']);
    expect(codes({ patientContext, steps: [physician] })).toEqual([]);
  });
  it('is not held beside another ground', () => {
    expect(codes({ patientContext, hospitalReserveProduct: written, steps: [synthesis] })).toEqual([]);
    expect(codes({ hospitalReserveProduct: written, steps: [synthesis] })).toEqual([]);
  });
});

describe('the territory', () => {
  it.each([
    ['mayotte', 'outOfField'],
    ['la-reunion', 'fullStay'],
    ['metropole', 'fullStay'],
    [undefined, 'fullStay'],
  ] as const)('%s: %s', (territory, gradingClass) => {
    expect(grade({ territory }).gradingClass).toBe(gradingClass);
  });
  it('outside says so, holds nothing, and a séance there is none of ours', () => {
    expect(grade({ territory: 'mayotte', regime: 'seance', steps: [infusion] }).reasons[0]).toMatch(/ce territoire/);
    expect(codes({ territory: 'mayotte', reportSigned: false })).toEqual([]);
  });
});

describe('after the release', () => {
  const released = { gradingClass: 'fullStay', count: 4, changedSince: false } as const;
  const changed = { ...released, changedSince: true };
  it('holds nothing as long as the record says what was sent', () => {
    expect(codes({ released })).toEqual([]);
    expect(codes({ released: changed })).toEqual(['changed-since-release']);
    expect(codes({ released, steps: four.slice(1) })).toEqual(['changed-since-release', 'no-medical-coordination']);
    expect(codes({ released, steps: [...four, care('psychomotricien')] })).toEqual(['changed-since-release']);
  });
  it('comes back also where nothing is left to bill', () => {
    for (const more of [{ tookPlace: false }, { exit: 'mutation' }, { territory: 'mayotte' }] as const)
      expect([codes({ released, ...more }), codes({ ...more, released: undefined })]).toEqual([
        ['changed-since-release'],
        [],
      ]);
  });
  it('says what was sent and what the record says now', () => {
    const infused = { ...infusion, traced: false };
    const sent = { gradingClass: 'seance', count: 1, changedSince: true } as const;
    expect(grade({ regime: 'seance', steps: [physician, infused], released: sent }).holds[0]?.message).toBe(
      'À régulariser\u00a0: libérée comme séance, 1 intervention comptée\u00a0; le dossier dit maintenant\u00a0: consultation externe, 1 intervention comptée.',
    );
  });
});

it('a step that was not done, with its reason, is not waited for', () => {
  const left = { ...care('podologue', false), notDone: true };
  expect(codes({ steps: [...four, left] })).toEqual([]);
  expect(codes({ steps: [...four, { ...left, notDone: false }] })).toEqual(['step-not-traced']);
});
