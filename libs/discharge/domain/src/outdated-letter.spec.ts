import { draftReport } from './draft-report';
import type { FrozenReport } from './discharge-report.value';
import { outdatedBy, type TraceNow } from './outdated-letter';

const echo = { stepId: 'a', label: 'Échographie', performer: 'ARVIEL Noé', counted: true, doneAtMinute: 641 };
const blood = { stepId: 'b', label: 'Prise de sang', performer: 'OSTREL Ida', counted: false, doneAtMinute: 572 };
const now: TraceNow = {
  facts: ['f1', 'f2'],
  standing: ['f1', 'f2'],
  done: [blood, echo],
  arrivedAtMinute: 512,
  leftAtMinute: 905,
  lastDeclaredAt: '2026-11-24T15:00:00.000Z',
};
const signed = {
  visit: { id: 'v', on: '2026-11-24', pathwayName: 'Bilan', arrivedAtMinute: 512, leftAtMinute: 905 },
  content: draftReport({ justification: '', pathwaySentences: {}, done: [blood, echo] }),
  signedAt: '2026-11-24T15:20:00.000Z',
  standing: ['f1', 'f2'],
} as unknown as FrozenReport;
const later = { ...now, facts: ['f1', 'f3'], standing: ['f1', 'f3'] };

describe('a signed letter', () => {
  it('holds while the facts that stand are those that stood', () => {
    expect(outdatedBy(signed, now)).toEqual([]);
  });
  it('says what was traced since, and what is traced no more', () => {
    const doppler = { ...echo, stepId: 'c', label: 'Doppler' };
    expect(outdatedBy(signed, { ...later, done: [blood, doppler] })).toEqual([
      'L’étape «\u00a0Doppler\u00a0» a été tracée depuis la signature.',
      'L’étape «\u00a0Échographie\u00a0» n’est plus tracée.',
    ]);
  });
  it('says which hour and performer were corrected, and a departure that came late', () => {
    const done = [blood, { ...echo, performer: 'BELQUIN Tom' }];
    expect(outdatedBy(signed, { ...later, done, arrivedAtMinute: 520 })).toEqual([
      'L’arrivée\u00a0: 8\u00a0h\u00a040, et non 8\u00a0h\u00a032.',
      'L’étape «\u00a0Échographie\u00a0»\u00a0: faite par BELQUIN Tom.',
    ]);
    const early = { ...signed, visit: { ...signed.visit, leftAtMinute: null } };
    expect(outdatedBy(early, later)).toEqual(['La sortie est notée à 15\u00a0h\u00a005.']);
    expect(outdatedBy(signed, { ...later, leftAtMinute: null })).toEqual(['La sortie n’est plus tracée.']);
  });
  it('is held to the way in and to the death that it tells, where it tells them', () => {
    const told = { ...signed, visit: { ...signed.visit, entryMode: 'home' }, deceasedOn: '2026-12-02' };
    const asTold = { ...now, entryMode: 'home', deceasedOn: '2026-12-02' };
    expect(outdatedBy(told, asTold)).toEqual([]);
    expect(outdatedBy(told, { ...asTold, entryMode: 'emergency' })).toEqual([
      'Le mode d’entrée a été corrigé depuis la signature.',
    ]);
    expect(outdatedBy(told, { ...asTold, deceasedOn: null })).toEqual([
      'Le décès que dit la lettre a été retiré ou corrigé.',
    ]);
    const patient = {
      birthName: 'ARVIEL',
      usedName: null,
      firstNames: 'Noé',
      birthDate: '1960-03-09',
      sex: 'male',
    } as const;
    const known = { ...patient, ipp: '7', ins: null, insOid: null };
    expect(outdatedBy({ ...told, patient: known }, { ...asTold, patient: { ...known, ins: '1' } })).toEqual([]);
    expect(
      outdatedBy({ ...told, patient: known }, { ...asTold, patient: { ...known, birthDate: '1960-09-03' } }),
    ).toEqual(['L’identité du patient a été corrigée depuis la signature.']);
    expect(outdatedBy(signed, { ...now, entryMode: 'emergency', deceasedOn: '2026-12-02' })).toEqual([]);
  });
  it('does not pass over a fact whose words are the same', () => {
    expect(outdatedBy(signed, later)).toEqual([
      'Un fait de la journée a été ajouté, corrigé ou retiré depuis la signature.',
    ]);
  });
  it('that told an unconfirmed step does not hold once that is confirmed, or taken back', () => {
    const told = { ...echo, unconfirmed: true };
    const early = {
      ...signed,
      content: draftReport({ justification: '', pathwaySentences: {}, done: [blood, told] }),
      standing: ['f1', 'f2?'],
    };
    expect(outdatedBy(early, { ...now, standing: ['f1', 'f2?'], facts: ['f1'], done: [blood, told] })).toEqual([]);
    expect(outdatedBy(early, now)).toEqual(['L’étape «\u00a0Échographie\u00a0» a été confirmée depuis la signature.']);
    expect(outdatedBy(early, { ...now, standing: ['f1'], facts: ['f1'], done: [blood] })).toEqual([
      'L’étape «\u00a0Échographie\u00a0» n’est plus tracée.',
    ]);
  });
  it('of before is held to the facts that counted, where it says those', () => {
    const { standing: _, ...old } = { ...signed, facts: ['f1', 'f2'] };
    expect(outdatedBy(old, { ...now, standing: ['f1', 'f2', 'f3?'] })).toEqual([]);
    expect(outdatedBy(old, later)).toHaveLength(1);
  });
  it('of before facts were frozen holds until anything is declared, and does not miss care that letters left out then', () => {
    const { standing: _, ...old } = {
      ...signed,
      content: { ...signed.content, interventions: [{ ...echo, finding: '' }] },
    };
    expect(outdatedBy(old, now)).toEqual([]);
    const declared = { ...now, lastDeclaredAt: '2026-11-24T15:20:00.001Z' };
    expect(outdatedBy(old, declared)).toEqual([
      'Un fait de la journée a été ajouté, corrigé ou retiré depuis la signature.',
    ]);
    expect(outdatedBy(old, { ...declared, done: [blood] })).toEqual([
      'L’étape «\u00a0Échographie\u00a0» n’est plus tracée.',
    ]);
  });
});
