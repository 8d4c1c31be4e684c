import { createHmac, timingSafeEqual } from 'node:crypto';

/** RFC 6238 with what every authenticator knows: SHA-1, six digits, half a minute. */
const stepSeconds = 30;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export const stepAt = (at: Date): number => Math.floor(at.getTime() / 1000 / stepSeconds);

/** RFC 4226. */
export function codeOfStep(secret: Buffer, step: number, digits = 6): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0');
}

export const timeCode = (secret: Buffer, at: Date): string => codeOfStep(secret, stepAt(at));

/** The step whose code was typed: of now, the one before or the one after, for clocks that are not quite right. */
export function stepOfCode(secret: Buffer, typed: string, at: Date): number | undefined {
  const code = Buffer.from(typed.padEnd(6).slice(0, 6));
  const now = stepAt(at);
  return [now, now - 1, now + 1].find((step) => timingSafeEqual(Buffer.from(codeOfStep(secret, step)), code));
}

/** RFC 4648, without padding: what is typed into an authenticator. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** What an authenticator opens. */
export const enrolmentAddress = (secret: Buffer, login: string): string =>
  `otpauth://totp/${encodeURIComponent(`Diurne:${login}`)}?secret=${base32(secret)}&issuer=Diurne`;
