import { createHash } from 'node:crypto';
import { sha256 } from './sha256';

describe('the digest of a text', () => {
  it('is that of FIPS 180-4 and its published examples', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
  });

  it.each([55, 56, 63, 64, 119, 120, 4096])(
    'is what the server’s own makes of %d letters, accents counted by byte',
    (n) => {
      for (const text of ['a'.repeat(n), 'é'.repeat(n), 'µ€𝛽'.repeat(n)])
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    },
  );
});
