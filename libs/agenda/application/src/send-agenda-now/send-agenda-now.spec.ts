import { AgendasInMemory } from '../testing/agendas-in-memory';
import { SendAgendaNow } from './send-agenda-now.use-case';

const actor = { establishmentId: 'e', accountId: 'a' };
const send = (hastening: AgendasInMemory['hastening']) => {
  const agendas = new AgendasInMemory();
  agendas.hastening = hastening;
  return new SendAgendaNow(agendas).send(actor, 'v1', new Date('2026-11-22T09:00:00Z'));
};

describe('sending an agenda now', () => {
  it('is done when it is due', async () => {
    await expect(send('hastened')).resolves.toBeUndefined();
  });

  it.each([
    ['unknown', 'not-found', 'Cette venue n’existe pas dans cet établissement.'],
    ['no-channel', 'no-channel', 'Ce patient n’a pas d’adresse électronique'],
    ['silent', 'visit-state-refused', 'L’agenda ne s’envoie que pour une venue réservée'],
  ] as const)('is refused where it is %s', async (hastening, code, words) => {
    await expect(send(hastening)).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
  });
});
