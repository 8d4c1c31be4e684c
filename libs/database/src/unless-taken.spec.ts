import { QueryFailedError } from 'typeorm';
import { unlessTaken } from './unless-taken';

const failing = (code: string, constraint: string) =>
  Promise.reject(new QueryFailedError('INSERT', [], Object.assign(new Error('refused'), { code, constraint })));

describe('what is written unless its name is taken', () => {
  it('is what the work gives', async () => {
    expect(await unlessTaken('unit_code_key', Promise.resolve('written'))).toBe('written');
  });
  it('is null where that very constraint refuses', async () => {
    expect(await unlessTaken('unit_code_key', failing('23505', 'unit_code_key'))).toBeNull();
  });
  it.each([
    ['another unique constraint', '23505', 'unit_pkey'],
    ['another refusal of that name', '23514', 'unit_code_key'],
  ])('hides nothing of %s', async (_what, code, constraint) => {
    await expect(unlessTaken('unit_code_key', failing(code, constraint))).rejects.toThrow('refused');
  });
});
