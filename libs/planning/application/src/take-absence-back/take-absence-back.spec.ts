import { aHouseWithANurse, monday } from '../testing/a-house-with-a-nurse';
import { TakeAbsenceBack } from './take-absence-back.use-case';

it('takes an absence back once', async () => {
  const at = new Date('2026-11-23T08:30:00Z');
  const { actor, books, nurseId } = await aHouseWithANurse();
  const hours = { on: monday, until: monday, from: 450, to: 1110 };
  const away = await books.resources.noteAbsence(actor, { ...hours, resourceId: nurseId, reason: 'malade' }, at);
  if (typeof away === 'string') throw new Error(away);
  const back = new TakeAbsenceBack(books.resources);
  await back.takeBack(actor, away.id, at);
  expect(await books.resources.absences(actor, monday)).toEqual([]);
  await expect(back.takeBack(actor, away.id, at)).rejects.toMatchObject({ code: 'not-found' });
});
