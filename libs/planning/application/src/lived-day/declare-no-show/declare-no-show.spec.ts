import { aWard, onTheDay, type Ward } from '../../testing/a-ward';
import { DeclareNoShow } from './declare-no-show.use-case';

let ward: Ward;
beforeEach(async () => {
  ward = await aWard();
});
const declare = (at: Date) => new DeclareNoShow(ward.trace).declare(ward.actor, ward.visitId, at);

describe('an absence', () => {
  it('is declared from the hour of arrival on, and is the patient’s', async () => {
    await expect(declare(onTheDay(514))).rejects.toMatchObject({
      code: 'visit-state-refused',
      message: expect.stringContaining('L’heure de son rendez-vous n’est pas passée.'),
    });
    expect(await declare(onTheDay(515))).toEqual(ward.here);
    expect(ward.visit(ward.visitId)).toMatchObject({
      state: 'noShow',
      ending: { reasonClass: 'patient', reason: 'Le patient ne s’est pas présenté.' },
    });
    expect(ward.facts()).toEqual([['noShow', 515, true]]);
  });

  it('is declared once, not before the day, and not of a patient who came', async () => {
    await expect(declare(new Date('2026-11-30T09:00:00Z'))).rejects.toMatchObject({ code: 'visit-state-refused' });
    await ward.comes();
    await expect(declare(onTheDay(530))).rejects.toMatchObject({
      code: 'visit-state-refused',
      message: expect.stringContaining('le patient est arrivé'),
    });
    ward = await aWard();
    await declare(onTheDay(530));
    await expect(declare(onTheDay(531))).rejects.toMatchObject({
      code: 'fact-already-declared',
      message: 'L’absence est déjà déclarée.',
    });
  });

  it('frees every hour from now on, leaves what is past, and has its request placed again', async () => {
    const { programme, requestIds } = ward.visit(ward.visitId);
    const nurses = () => ward.dayAt(ward.here).foreign.filter(({ resourceId }) => resourceId === ward.ids.nurses);
    await declare(onTheDay(530));
    expect(ward.stateOf(requestIds[0])).toBe('validated');
    expect(nurses().map(({ from, to }) => [from, to])).toEqual([[programme.steps[0]?.start, 530]]);
    expect(ward.dayAt(ward.here).foreign.some(({ resourceId }) => resourceId === ward.ids.physician)).toBe(false);
  });

  it('of a day gone by frees nothing that is past', async () => {
    await declare(onTheDay(530 + 1440));
    expect(ward.dayAt(ward.here).foreign.some(({ resourceId }) => resourceId === ward.ids.physician)).toBe(true);
  });
});
