import type { StayRecordView } from '@diurne/contracts';
import { besideOthers, formOf, stayFaultsOf, stayOf, type StayForm } from './stay-form';

const filled: StayForm = {
  entryMode: 'mutation',
  nda: ' 26-004517 ',
  main: 'z51.1',
  related: '',
  associated: 'E11.9, I10;N18.3',
};

const seen: StayRecordView = {
  entryMode: null,
  nda: null,
  diagnoses: { main: null, related: null, associated: ['I10'] },
  recordedBy: null,
  recordedAt: null,
};

describe('the record of a stay as it is typed', () => {
  it('sends what was typed, takes back what was emptied, and leaves diagnoses to who sees them', () => {
    expect(stayOf(filled, seen)).toEqual({
      seen: { entryMode: null, nda: null, mainDiagnosis: null, relatedDiagnosis: null, associatedDiagnoses: ['I10'] },
      now: {
        entryMode: 'mutation',
        nda: '26-004517',
        mainDiagnosis: 'z51.1',
        relatedDiagnosis: null,
        associatedDiagnoses: ['E11.9', 'I10', 'N18.3'],
      },
    });
    expect(stayOf({ ...filled, entryMode: '' }, { ...seen, diagnoses: null })).toEqual({
      seen: { entryMode: null, nda: null },
      now: { entryMode: null, nda: '26-004517' },
    });
  });

  it('keeps what was typed beside what another wrote meanwhile, and follows them where nothing was typed', () => {
    const read = formOf(seen);
    const stands = { ...read, nda: '7', associated: 'E11, I10' };
    expect(besideOthers({ ...read, main: 'J44', associated: 'I10, J44' }, read, stands)).toEqual({
      form: { ...read, nda: '7', main: 'J44', associated: 'I10, J44' },
      contested: ['associated'],
    });
  });

  it('names the field whose code is none', () => {
    expect(stayFaultsOf(filled)).toEqual({});
    expect(stayFaultsOf({ ...filled, nda: 'dossier 12', related: '51Z', associated: 'E11.9, diabète' })).toEqual({
      nda: 'numéro de dossier attendu\u00a0: 20 lettres et chiffres au plus',
      related: 'code CIM-10 attendu, comme E11.9 ou Z51.1',
      associated: 'code CIM-10 attendu, comme E11.9 ou Z51.1',
    });
  });
});
