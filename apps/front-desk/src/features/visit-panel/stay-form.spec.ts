import { stayFaultsOf, stayOf, type StayForm } from './stay-form';

const filled: StayForm = {
  entryMode: 'mutation',
  nda: ' 26-004517 ',
  main: 'z51.1',
  related: '',
  associated: 'E11.9, I10;N18.3',
};

describe('the record of a stay as it is typed', () => {
  it('sends what was typed, takes back what was emptied, and leaves diagnoses to who sees them', () => {
    expect(stayOf(filled, true)).toEqual({
      entryMode: 'mutation',
      nda: '26-004517',
      mainDiagnosis: 'z51.1',
      relatedDiagnosis: null,
      associatedDiagnoses: ['E11.9', 'I10', 'N18.3'],
    });
    expect(stayOf({ ...filled, entryMode: '' }, false)).toEqual({ entryMode: null, nda: '26-004517' });
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
