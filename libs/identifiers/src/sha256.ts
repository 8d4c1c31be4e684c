const firstBits = (value: number): number => Math.floor((value - Math.floor(value)) * 2 ** 32);
const primes = Array.from({ length: 311 }, (_, i) => i + 2)
  .filter((n) => !Array.from({ length: n - 2 }, (_, i) => i + 2).some((by) => n % by === 0))
  .slice(0, 64);
const roundKeys = primes.map((prime) => firstBits(Math.cbrt(prime)));
const start = primes.slice(0, 8).map((prime) => firstBits(Math.sqrt(prime)));
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, hexadecimal: the same on the server and in a page that was opened without TLS. */
export function sha256(text: string): string {
  const bytes = utf8Of(text);
  const blocks = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  bytes.forEach((byte, i) => blocks.setUint8(i, byte));
  blocks.setUint8(bytes.length, 0x80);
  blocks.setUint32(blocks.byteLength - 8, Math.floor(bytes.length / 2 ** 29));
  blocks.setUint32(blocks.byteLength - 4, (bytes.length * 8) >>> 0);
  let hash = start;
  for (let block = 0; block < blocks.byteLength; block += 64) hash = digestBlock(hash, scheduleOf(blocks, block));
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function scheduleOf(blocks: DataView, block: number): readonly number[] {
  const words: number[] = [];
  for (let i = 0; i < 16; i += 1) words.push(blocks.getInt32(block + i * 4));
  for (let i = 16; i < 64; i += 1) {
    const [early, late] = [words[i - 15] ?? 0, words[i - 2] ?? 0];
    const mixed =
      (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) + (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10));
    words.push(((words[i - 16] ?? 0) + (words[i - 7] ?? 0) + mixed) | 0);
  }
  return words;
}

function digestBlock(before: readonly number[], words: readonly number[]): number[] {
  let [a, b, c, d, e, f, g, h] = before as [number, number, number, number, number, number, number, number];
  words.forEach((word, i) => {
    const chosen = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g));
    const first = (h + chosen + (roundKeys[i] ?? 0) + word) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  });
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + (before[i] ?? 0)) | 0);
}

const utf8Of = (text: string): readonly number[] =>
  [...text.matchAll(/[^]/gu)].flatMap(([sign]) =>
    sign.length === 1 && sign < '\u0080'
      ? [sign.charCodeAt(0)]
      : encodeURIComponent(sign)
          .slice(1)
          .split('%')
          .map((byte) => Number.parseInt(byte, 16)),
  );
