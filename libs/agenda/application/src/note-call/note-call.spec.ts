import { arrivesAt, type AgendaPostHouse } from '../testing/agenda-house';
import { anAgendaHouse } from '../testing/an-agenda-house';
import { NoteCall } from './note-call.use-case';

const at = new Date('2026-11-22T09:03:00Z');
let house: AgendaPostHouse;
beforeEach(() => {
  house = anAgendaHouse();
});
const note = (reached: boolean, when = at, visitId = house.visitId) =>
  new NoteCall(house.ledger).note(house.actor, visitId, { means: 'paper', reached, said: 'Remis en main.' }, when);

describe('a call to a patient', () => {
  it('tells who was reached, with the hours as they stand', async () => {
    await note(true);
    expect(await house.traces()).toMatchObject({ announcedAt: at, calls: [true], deliveries: [] });
  });

  it('tells nothing to who was not', async () => {
    await note(false);
    expect(await house.traces()).toMatchObject({ announcedAt: null, calls: [false], versions: [] });
  });

  it('is noted after the hour too, and announces nothing then', async () => {
    await note(true, arrivesAt);
    expect(await house.traces()).toMatchObject({ announcedAt: null, calls: [true], versions: [] });
  });

  it('is refused of nobody', async () => {
    await expect(note(true, at, 'nobody')).rejects.toMatchObject({ code: 'not-found' });
  });
});
