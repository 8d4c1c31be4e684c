import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
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

  /** AES-256-GCM, apart for each purpose and bound to whose it is: nonce (12), tag (16), then as long as `plain`. */
  enclose(purpose: string, whose: string, plain: Buffer): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.keyFor(purpose), nonce).setAAD(Buffer.from(whose, 'utf8'));
    const enclosed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), enclosed]);
  }

  /** Undefined for what another key, another purpose or somebody else enclosed, or was touched since. */
  disclose(purpose: string, whose: string, enclosed: Buffer): Buffer | undefined {
    if (enclosed.length < 28) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', this.keyFor(purpose), enclosed.subarray(0, 12))
      .setAAD(Buffer.from(whose, 'utf8'))
      .setAuthTag(enclosed.subarray(12, 28));
    try {
      return Buffer.concat([decipher.update(enclosed.subarray(28)), decipher.final()]);
    } catch {
      return undefined;
    }
  }

  private keyFor(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, '', `diurne ${purpose}`, 32));
  }
}

/** Null where the house keeps no key outside its database. @throws SealingKeyRefused */
export const sealingKeyOf = (path: string | undefined): SealingKey | null =>
  path === undefined ? null : readSealingKey(path);

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
