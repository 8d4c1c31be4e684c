import type { Carrier, MailContent } from '@diurne/messaging';
import { randomUUID } from 'node:crypto';

const deadlineMs = 60_000;
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Out of the house, to whoever keeps it: positions and digests, nobody's data. @returns whether it was taken */
export async function mailHeads(carrier: Carrier<MailContent>, to: string, lines: readonly string[]): Promise<boolean> {
  const text = [
    'Tête de la trace de Diurne, à garder hors du serveur.',
    'Pour vérifier plus tard que rien n’a été coupé ni refait : npm run verify -- --head "<une ligne>"',
    '',
    ...lines,
  ];
  const outcome = await carrier.carry(
    {
      to: { address: to },
      fromName: 'Diurne',
      subject: 'Diurne : tête de la trace',
      text: `${text.join('\n')}\n`,
      html: `<pre>${escaped(text.join('\n'))}</pre>`,
      attachments: [],
    },
    { deliveryId: randomUUID(), signal: AbortSignal.timeout(deadlineMs) },
  );
  return outcome.kind === 'accepted';
}
