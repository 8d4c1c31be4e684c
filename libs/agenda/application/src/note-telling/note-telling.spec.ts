import { IssueAgenda } from '../issue-agenda/issue-agenda.use-case';
import { leftAt } from '../testing/agenda-house';
import { anAgendaHouse } from '../testing/an-agenda-house';
import { NoteTelling } from './note-telling.use-case';

it.each([
  ['sent', leftAt],
  ['failed', null],
  ['uncertain', null],
] as const)('takes a patient for told whose message is gone, and no other (%s)', async (state, announcedAt) => {
  const house = anAgendaHouse();
  await new IssueAgenda(house.ledger).issue(house.actor, house.visitId, new Date('2026-11-22T09:03:00Z'));
  await new NoteTelling(house.ledger).note(house.actor, await house.settles(state));
  expect((await house.traces()).announcedAt).toEqual(announcedAt);
});
