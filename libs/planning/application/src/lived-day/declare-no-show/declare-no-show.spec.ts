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
});
