import { anAgendaHouse } from '../testing/an-agenda-house';
import { PrepareAgenda } from './prepare-agenda.use-case';

it.each([
  ['after-the-delay', '2026-11-22T09:10:00Z'],
  ['at-once', '2026-11-22T09:03:00Z'],
] as const)('makes the agenda due %s', async (when, due) => {
  const house = anAgendaHouse();
  const changedAt = new Date('2026-11-22T09:03:00Z');
  await new PrepareAgenda(house.ledger).prepare(house.actor, house.visitId, changedAt, when);
  expect((await house.traces()).jobs).toEqual([{ job: 'issue-agenda', of: house.visitId, due: new Date(due) }]);
});
