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
    ['unknown', 'né(e) le 18/02/1957'],
  ] as const)('is not named twice when the name says it all (%s)', (sex, line) => {
    expect(words.birth({ ...patient, usedName: null, firstNames: 'Łucja', sex })).toBe(line);
  });

  it('is told every first name, also without a used name', () => {
    expect(words.birth({ ...patient, usedName: null })).toBe('née QUENARDEL Łucja Marie, le 18/02/1957');
  });
});
