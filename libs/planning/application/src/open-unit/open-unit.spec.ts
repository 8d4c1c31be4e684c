import type { UnitToOpen } from '@diurne/planning-domain';
import { ListUnits } from '../list-units/list-units.use-case';
import { inMemoryReference } from '../testing/in-memory-reference';
import { OpenUnit } from './open-unit.use-case';

const administrator = { establishmentId: 'a', accountId: 's' };
const at = new Date('2026-11-22T08:30:00Z');
const asked: UnitToOpen = {
  code: 'HDJ2',
  name: 'HDJ Est',
  profile: 'therapeutic',
  openings: [{ weekday: 1, from: 450, to: 1080 }],
  phone: '01 23',
  address: '1 rue d’Essai',
  agendaDelayMinutes: 12,
  agendaThresholdMinutes: 25,
  noticeMinutes: 95,
  longestPresenceMinutes: 719,
};
let books: ReturnType<typeof inMemoryReference>;
const open = (more: Partial<UnitToOpen> = {}) =>
  new OpenUnit(books.units).open(administrator, { ...asked, ...more }, at);
const listed = () => new ListUnits(books.units).list(administrator, at);
beforeEach(() => {
  books = inMemoryReference();
});

describe('opening a unit', () => {
  it('puts it among the units of the establishment', async () => {
    const unit = await open();
    expect(unit).toMatchObject(asked);
    expect(await listed()).toEqual([unit]);
  });

  it('is refused when a weekday opens twice, at the second one', async () => {
    const twice = [
      { weekday: 2, from: 450, to: 700 },
      { weekday: 2, from: 720, to: 1000 },
    ] as const;
    await expect(open({ openings: twice })).rejects.toMatchObject({
      code: 'input-invalid',
      message: 'Une unité n’a qu’un horaire d’ouverture par jour de la semaine.',
      errors: [{ path: 'openings[1].weekday', message: 'ce jour a déjà son horaire' }],
    });
    expect(await listed()).toEqual([]);
  });

  it('is refused under a code that another has', async () => {
    await open();
    await expect(open({ name: 'Autre' })).rejects.toMatchObject({
      code: 'name-taken',
      message: 'Une unité porte déjà ce code. Choisissez-en un autre.',
      errors: [{ path: 'code', message: 'code déjà pris' }],
    });
  });
});
