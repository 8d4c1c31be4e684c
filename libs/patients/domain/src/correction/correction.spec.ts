import { correctedFields } from './correction';

const seen = { phone: '06', email: 'a@b.test', name: 'Durand' };

describe('correcting a record', () => {
  it('writes what was changed, and says what it was', () => {
    expect(correctedFields(seen, { seen, now: { ...seen, phone: '07' } })).toEqual({
      ok: true,
      before: { phone: '06' },
      after: { phone: '07' },
    });
  });

  it('leaves alone what somebody else corrected meanwhile beside it', () => {
    const standing = { ...seen, email: 'c@d.test' };
    expect(correctedFields(standing, { seen, now: { ...seen, phone: '07' } })).toMatchObject({
      after: { phone: '07' },
    });
  });

  it('overwrites nothing that reads otherwise by now', () => {
    const standing = { ...seen, phone: '01' };
    expect(correctedFields(standing, { seen, now: { ...seen, phone: '07', name: 'Durant' } })).toEqual({
      ok: false,
      changedSince: ['phone'],
    });
  });

  it('has nothing to write where both made the same of it', () => {
    const standing = { ...seen, phone: '07' };
    expect(correctedFields(standing, { seen, now: { ...seen, phone: '07' } })).toEqual({
      ok: true,
      before: {},
      after: {},
    });
  });
});
