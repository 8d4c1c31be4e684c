import { base32, timeCode } from '@diurne/access';

/** Known to everybody, as the demonstration's password is: a real account draws its own. */
export const demoSecret = Buffer.from('DIURNE DEMONSTRATION');

/** Codes run on the world's clock, whatever day the demonstration lives. */
export function demoCodeWords(now: Date): string {
  const next = new Date(now.getTime() + 30_000);
  return [
    `Code pour signer (médecins) : ${timeCode(demoSecret, now)}, puis ${timeCode(demoSecret, next)} ; plus tard : npm run code`,
    `  ou, dans une application d’authentification, la clé ${base32(demoSecret)}`,
  ].join('\n');
}
