import { exitModes } from '@diurne/contracts';
import { aSignedReport } from './a-signed-report';
import { words } from './report.words';

const { patient } = aSignedReport;

describe('the patient of a report', () => {
  it('bears the one name they have in the house, and the strict traits beside it', () => {
    expect(words.patientName(patient)).toBe('OSTREVINE Łucja');
    expect(words.birth(patient)).toBe('née QUENARDEL Łucja Marie, le 18/02/1957');
  });

  it.each([
    ['male', 'né le 18/02/1957'],
    ['unknown', 'naissance le 18/02/1957'],
  ] as const)('is not named twice when the name says it all (%s)', (sex, line) => {
    expect(words.birth({ ...patient, usedName: null, firstNames: 'Łucja', sex })).toBe(line);
  });

  it('is told every first name, also without a used name', () => {
    expect(words.birth({ ...patient, usedName: null })).toBe('née QUENARDEL Łucja Marie, le 18/02/1957');
  });
});

describe('what the letter says of itself', () => {
  it('is for whom another signs, and who wrote it', () => {
    expect(words.signer({ ...aSignedReport, onBehalfOf: 'Dr OSTREL Ida' })).toBe(
      'Dr BRASSILLE Ode · RPPS 10000000014, pour Dr OSTREL Ida',
    );
    expect(words.authors({ ...aSignedReport, authors: ['Dr BRASSILLE Ode', 'BELQUIN Tom'] })).toBe(
      'Rédigé avec BELQUIN Tom',
    );
    expect(words.authors({ ...aSignedReport, authors: ['Dr BRASSILLE Ode'] })).toBe('');
  });

  it('is which version it replaces, and who signed that one', () => {
    const replaces = { version: 1, signer: 'Dr OSTREL Ida', signedAt: '2026-11-23T14:05:00.000Z' };
    expect(words.version({ ...aSignedReport, version: 2, replaces })).toBe(
      'Version 2\u00a0: annule et remplace la version 1, signée par Dr OSTREL Ida le 23/11/2026 à 15\u00a0h\u00a005.',
    );
  });

  it('is what a « oui » goes with', () => {
    const { content } = aSignedReport;
    const details = { transfusion: 'Deux CGR, 7500 12 345 678 et 679.' };
    expect(words.answer({ ...content, transfusion: true, details }, 'transfusion')).toBe(
      'oui. Deux CGR, 7500 12 345 678 et 679.',
    );
    expect(words.answer({ ...content, details }, 'transfusion')).toBe('non');
    expect(words.answer({ ...content, transfusion: null }, 'transfusion')).toBe('non renseigné');
  });

  it('is why a step was not done: as the trace says, and as was written', () => {
    const step = { stepId: 'a', label: 'Doppler', reason: ' Refixé en mars. ' };
    expect(words.notDone(step)).toBe('étape prévue et non faite. Refixé en mars.');
    expect(words.notDone({ ...step, reason: '', toComeBy: 755 })).toBe(
      'étape prévue jusqu’à 12\u00a0h\u00a035, pas encore faite',
    );
    expect(words.notDone({ ...step, said: 'appareil en panne (OSTREL Ida)' })).toBe(
      'étape prévue et non faite, appareil en panne (OSTREL Ida). Refixé en mars.',
    );
  });

  it('is what was unusual in the trace of a step', () => {
    const [step] = aSignedReport.content.interventions;
    expect(words.remarks(step!)).toEqual([]);
    expect(words.remarks({ ...step!, given: ['CGR, lot 24117'], unconfirmed: true, outsideGates: 'Feu vert' })).toEqual(
      [
        'CGR, lot 24117',
        'Étape déclarée, pas encore confirmée par qui l’a faite.',
        'Étape faite hors feu vert. Il manquait\u00a0: Feu vert',
      ],
    );
  });

  it('is how the patient came and left', () => {
    const visit = { ...aSignedReport.visit, entryMode: 'careHome', exitMode: 'transfer' };
    expect(words.presence({ ...aSignedReport, visit })).toBe(
      'arrivée à 8\u00a0h\u00a012 d’un hébergement médico-social, sortie à 14\u00a0h\u00a031, transfert',
    );
  });

  it.each(exitModes.filter((mode) => mode !== 'death'))('has words for leaving as « %s »', (exitMode) => {
    const visit = { ...aSignedReport.visit, exitMode };
    expect(words.presence({ ...aSignedReport, visit })).toMatch(/sortie à 14\u00a0h\u00a031, \S/);
  });

  it('is the hour of a death, and then not for the patient', () => {
    const dead = { ...aSignedReport, visit: { ...aSignedReport.visit, exitMode: 'death' }, deceasedOn: '2026-11-23' };
    expect(words.presence(dead)).toBe('arrivée à 8\u00a0h\u00a012, décès à 14\u00a0h\u00a031');
    expect(words.deceased(dead)).toBe('');
    expect(words.recipients(aSignedReport)[0]).toBe('le patient');
    expect(words.recipients(dead).join()).not.toContain('le patient');
  });

  it('is the day of a death since, and then not for the patient either', () => {
    const since = { ...aSignedReport, deceasedOn: '2026-11-27' };
    expect(words.deceased(since)).toBe('décédée le 27/11/2026');
    expect(words.presence(since)).toContain('sortie à');
    expect(words.recipients(since).join()).not.toContain('le patient');
  });
});
