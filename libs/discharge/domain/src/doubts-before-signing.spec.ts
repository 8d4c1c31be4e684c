import type { ReportContent } from './discharge-report.value';
import { draftReport } from './draft-report';
import { doubtsBeforeSigning, signsFor } from './doubts-before-signing';

const blood = { stepId: 'a', label: 'Transfusion de globules rouges', performer: 'ARVIEL Noé', doneAtMinute: 641 };
const whole = { left: true, unconfirmed: [] };
const content = (transfusion: boolean | null, done = [blood]): ReportContent => ({
  ...draftReport({ justification: '', pathwaySentences: {}, done }),
  transfusion,
});

describe('what a signer is asked again', () => {
  it('is nothing when letter and trace agree', () => {
    expect(doubtsBeforeSigning(content(true), whole, 1)).toEqual([]);
    expect(doubtsBeforeSigning(content(false, []), whole, 1)).toEqual([]);
  });
  it('is a letter that no physician has: it is handed to the patient, whoever signs says so', () => {
    expect(doubtsBeforeSigning(content(true), whole, 0)).toEqual([
      expect.stringMatching(/^Le patient n’a ni médecin traitant ni médecin adresseur.*remettre au patient/),
    ]);
  });
  it('is a departure that nobody has noted', () => {
    expect(doubtsBeforeSigning(content(true), { ...whole, left: false }, 1)).toEqual([
      expect.stringMatching(/^La sortie n’est pas tracée/),
    ]);
  });
  it('is each step that waits for whoever did it', () => {
    expect(doubtsBeforeSigning(content(true), { ...whole, unconfirmed: ['Doppler', 'Perfusion'] }, 1)).toEqual([
      expect.stringMatching(/^2 étapes sont déclarées .*«.Doppler.», «.Perfusion.»/),
    ]);
    expect(doubtsBeforeSigning(content(true), { ...whole, unconfirmed: ['Feu vert'] }, 1)).toEqual([
      expect.stringMatching(/^L’étape «.Feu vert.» est déclarée et attend d’être confirmée/),
    ]);
  });
  it('is a « non » against a traced transfusion, and a « oui » without one', () => {
    expect(doubtsBeforeSigning(content(false), whole, 1)).toEqual([
      'L’étape «\u00a0Transfusion de globules rouges\u00a0» est tracée, et la lettre dit qu’il n’y a pas eu de transfusion de produits sanguins.',
    ]);
    expect(doubtsBeforeSigning(content(true, []), whole, 1)).toEqual([
      'La lettre dit qu’il y a eu une transfusion de produits sanguins, et aucune n’est tracée.',
    ]);
  });
  it('is a « non » against bags that were given with a step of another name', () => {
    const infusion = { ...blood, label: 'Perfusion', given: ['CGR, lot 24117'] };
    expect(doubtsBeforeSigning(content(false, [infusion]), whole, 1)).toEqual([expect.stringContaining('Perfusion')]);
    expect(doubtsBeforeSigning(content(true, [infusion]), whole, 1)).toEqual([]);
  });
  it('is a « non » against a traced product of blood, and nothing that is traced no more', () => {
    const immunoglobulins = { ...blood, label: 'Perfusion d’immunoglobulines' };
    const said = { ...content(false, [immunoglobulins]), bloodProducts: false };
    expect(doubtsBeforeSigning(said, whole, 1)).toEqual([
      'L’étape «\u00a0Perfusion d’immunoglobulines\u00a0» est tracée, et la lettre dit qu’aucun produit dérivé du sang n’a été administré.',
    ]);
    expect(doubtsBeforeSigning({ ...said, bloodProducts: true }, whole, 1)).toEqual([]);
    const withdrawn = said.interventions.map((one) => ({ ...one, withdrawn: true }));
    expect(doubtsBeforeSigning({ ...said, interventions: withdrawn }, whole, 1)).toEqual([]);
  });
  it.each(['Concentré de plaquettes', 'Deux concentrés de globules rouges', 'Culot n° 2'])('knows « %s »', (label) => {
    expect(doubtsBeforeSigning(content(false, [{ ...blood, label }]), whole, 1)).toHaveLength(1);
  });
});

describe('who signs for another', () => {
  const physicians = [
    { resourceId: 'r1', name: 'Dr ARVIEL Noé' },
    { resourceId: 'r2', name: 'Dr OSTREL Ida' },
  ];
  it('is nobody who has the visit in their care, and anybody else', () => {
    expect(signsFor(physicians, { resourceId: 'r2' })).toEqual([]);
    expect(signsFor(physicians, { resourceId: 'r9' })).toEqual(physicians);
    expect(signsFor(physicians, { resourceId: null })).toEqual(physicians);
    expect(signsFor([], { resourceId: null })).toEqual([]);
  });
});
