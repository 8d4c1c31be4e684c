import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

const fewestCharacters = 32;
/** Mounted by the container engine for the container alone; its folder on the host is closed. */
const ofContainers = '/run/secrets/';

/** Bad for whoever starts the product: the sentence says what to do and shows nothing of the key. */
export class SealingKeyRefused extends Error {
  override readonly name = 'SealingKeyRefused';
}

/** A key that is not in the database: who can write there cannot seal. */
export class SealingKey {
  constructor(private readonly secret: Buffer) {}

  /** HMAC-SHA-256, apart for each purpose. */
  seal(purpose: string, ...parts: readonly string[]): string {
    return createHmac('sha256', this.secret)
      .update(JSON.stringify([purpose, ...parts]), 'utf8')
      .digest('hex');
  }

  fits(seal: string, purpose: string, ...parts: readonly string[]): boolean {
    const [given, right] = [seal, this.seal(purpose, ...parts)].map((text) => Buffer.from(text, 'utf8')) as [
      Buffer,
      Buffer,
    ];
    return given.length === right.length && timingSafeEqual(given, right);
  }
}

/** Of a file that its owner alone can read. @throws SealingKeyRefused */
export function readSealingKey(path: string): SealingKey {
  let secret: Buffer;
  let mode: number;
  try {
    ({ mode } = statSync(path));
    secret = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SealingKeyRefused(
      `SEALING_KEY_FILE ne peut pas être lu (${code ?? '?'}). / SEALING_KEY_FILE cannot be read.`,
    );
  }
  if ((mode & 0o077) !== 0 && !path.startsWith(ofContainers))
    throw new SealingKeyRefused(
      'SEALING_KEY_FILE est lisible par d’autres : chmod 600. / SEALING_KEY_FILE can be read by others: chmod 600.',
    );
  const text = secret.toString('utf8').trim();
  if (text.length < fewestCharacters)
    throw new SealingKeyRefused(
      `SEALING_KEY_FILE tient en moins de ${fewestCharacters} caractères. / SEALING_KEY_FILE holds less than ${fewestCharacters} characters.`,
    );
  return new SealingKey(Buffer.from(text, 'utf8'));
}
