import { AgendasInMemory } from '../testing/agendas-in-memory';
import { PrepareAgenda } from './prepare-agenda.use-case';

const changedAt = new Date('2026-11-22T09:03:00Z');
const actor = { establishmentId: 'e', accountId: null };

it.each(['after-the-delay', 'at-once'] as const)('makes the agenda due %s', async (when) => {
  const agendas = new AgendasInMemory();
  await new PrepareAgenda(agendas).prepare(actor, 'v1', changedAt, when);
  expect(agendas.due).toEqual([[actor, 'v1', changedAt, when]]);
});
