import { base32, codeOfStep, enrolmentAddress, stepAt, stepOfCode, timeCode } from './time-code';

const secret = Buffer.from('12345678901234567890');
const at = (seconds: number) => new Date(seconds * 1000);

describe('a code that changes every half minute', () => {
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('is what RFC 6238 says at %s seconds', (seconds, code) => {
    expect(codeOfStep(secret, stepAt(at(seconds)), 8)).toBe(code);
    expect(timeCode(secret, at(seconds))).toBe(code.slice(2));
  });

  it('is taken half a minute early or late, and no more', () => {
    const code = timeCode(secret, at(1_111_111_109));
    const step = stepAt(at(1_111_111_109));
    expect([-60, -30, 0, 30, 60].map((off) => stepOfCode(secret, code, at(1_111_111_109 + off)))).toEqual([
      undefined,
      step,
      step,
      step,
      undefined,
    ]);
    expect(stepOfCode(secret, '', at(59))).toBeUndefined();
    expect(stepOfCode(secret, '28708', at(59))).toBeUndefined();
  });

  it('comes from a secret that is written as RFC 4648 says', () => {
    expect(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => base32(Buffer.from(text)))).toEqual([
      '',
      'MY',
      'MZXQ',
      'MZXW6',
      'MZXW6YQ',
      'MZXW6YTB',
      'MZXW6YTBOI',
    ]);
    expect(enrolmentAddress(secret, 'dr.a b')).toBe(
      'otpauth://totp/Diurne%3Adr.a%20b?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Diurne',
    );
  });
});
