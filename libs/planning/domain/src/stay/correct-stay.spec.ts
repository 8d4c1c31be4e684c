import { correctStay } from './correct-stay';
import type { StayRecord } from './stay-record.value';

const standing: StayRecord = {
  entryMode: 'home',
  nda: null,
  mainDiagnosis: null,
  relatedDiagnosis: null,
  associatedDiagnoses: ['E11', 'I10'],
};

describe('correcting the record of a stay', () => {
  it('refuses a list written from a stale screen', () => {
    expect(correctStay(standing, { seen: { associatedDiagnoses: [] }, now: { associatedDiagnoses: ['J44'] } })).toEqual(
      {
        ok: false,
        refusal: expect.objectContaining({ code: 'record-changed-since' }) as unknown,
        conflicts: ['associatedDiagnoses'],
      },
    );
  });

  it('writes beside what others wrote: a field left as it was read is not sent back over it', () => {
    const seen = { nda: null, associatedDiagnoses: [] };
    expect(correctStay(standing, { seen, now: { nda: '26004517', associatedDiagnoses: [] } })).toMatchObject({
      ok: true,
      changed: ['nda'],
      next: { nda: '26004517', associatedDiagnoses: ['E11', 'I10'] },
    });
  });

  it('takes back what was read, and has nothing to write when it says the same', () => {
    const seen = { associatedDiagnoses: ['E11', 'I10'] };
    expect(correctStay(standing, { seen, now: { associatedDiagnoses: [] } })).toMatchObject({
      next: { associatedDiagnoses: [] },
    });
    expect(correctStay(standing, { seen: { nda: '1' }, now: { nda: null } })).toMatchObject({ ok: true, changed: [] });
  });
});
