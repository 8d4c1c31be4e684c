import type { AgendaPostHouse } from '../testing/agenda-house';
import { anAgendaHouse } from '../testing/an-agenda-house';
import { NoteCall } from '../note-call/note-call.use-case';
import { WithdrawCall } from './withdraw-call.use-case';

const at = new Date('2026-11-22T09:03:00Z');
let house: AgendaPostHouse;
let callId: string;
beforeEach(async () => {
  house = anAgendaHouse();
  await new NoteCall(house.ledger).note(
    house.actor,
    house.visitId,
    { means: 'telephone', reached: true, said: 'Heure redite.' },
    at,
  );
  callId = await house.lastCall();
});
const withdraw = (id = callId, actor = house.actor) =>
  new WithdrawCall(house.ledger).withdraw(actor, id, 'Autre patient.', at);

describe('a call that was noted by mistake', () => {
  it('tells nobody any more, and stays', async () => {
    expect(await house.told()).toBe('told');
    expect(await withdraw()).toBe(house.visitId);
    expect(await house.told()).toBe('not');
    expect((await house.traces()).calls).toEqual([true]);
  });

  it('is withdrawn once, and by its own house', async () => {
    await expect(withdraw(callId, house.neighbour)).rejects.toMatchObject({ code: 'not-found' });
    await expect(withdraw(house.newId())).rejects.toMatchObject({ code: 'not-found' });
    await withdraw();
    await expect(withdraw()).rejects.toMatchObject({ code: 'already-noted' });
  });
});
