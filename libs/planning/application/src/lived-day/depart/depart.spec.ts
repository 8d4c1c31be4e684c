import { aWard, onTheDay, type Ward } from '../../testing/a-ward';
import { LeaveStepOut } from '../leave-step-out/leave-step-out.use-case';
import { Depart } from './depart.use-case';

let ward: Ward;
beforeEach(async () => {
  ward = await aWard();
});
const depart = (at: Date, atMinute?: number, confirmed = true) =>
  new Depart(ward.trace).depart(ward.actor, { visitId: ward.visitId, exitMode: 'domicile', atMinute, confirmed }, at);

describe('a departure', () => {
  it('is now, with how the patient left', async () => {
    await ward.comes(512);
    expect(await depart(onTheDay(641))).toEqual(ward.here);
    expect(ward.facts().at(-1)).toEqual(['departure', 641, true]);
    expect([ward.visit(ward.visitId).state, ward.house.exitModes.get(ward.visitId)]).toEqual(['left', 'domicile']);
  });

  it('is asked again while steps are open, tapped as well as typed', async () => {
    await ward.comes(512);
    await expect(depart(onTheDay(641), undefined, false)).rejects.toMatchObject({
      code: 'fact-doubtful',
      message: expect.stringContaining(
        'Ni «\u00a0fait\u00a0» ni «\u00a0non fait\u00a0» n’est noté pour «\u00a0Acte PDS\u00a0»',
      ),
    });
    expect(ward.visit(ward.visitId).state).toBe('arrived');
    for (const code of ward.visit(ward.visitId).programme.steps.map((step) => step.code))
      await new LeaveStepOut(ward.trace).leaveOut(
        ward.actor,
        { visitId: ward.visitId, stepId: ward.stepId(code), why: 'refused' },
        onTheDay(630),
      );
    expect(await depart(onTheDay(641), undefined, false)).toEqual(ward.here);
  });

  it('is never a death: a physician declares that, and it ends more than the visit', async () => {
    await ward.comes(512);
    const dead = { visitId: ward.visitId, exitMode: 'death' };
    await expect(new Depart(ward.trace).depart(ward.actor, dead, onTheDay(641))).rejects.toMatchObject({
      code: 'death-by-physician',
      message: expect.stringContaining('déclaré par un médecin'),
    });
    expect(ward.visit(ward.visitId).state).toBe('arrived');
  });

  it('does not precede the arrival, by one minute', async () => {
    await ward.comes(512);
    await expect(depart(onTheDay(641), 511)).rejects.toMatchObject({
      code: 'fact-contradicted',
      message: expect.stringContaining('Le départ ne peut pas précéder l’arrivée'),
    });
    await expect(depart(onTheDay(641), 512)).resolves.toEqual(ward.here);
  });

  it('is refused without an arrival, twice, before the day and for an hour to come', async () => {
    await expect(depart(onTheDay(641))).rejects.toMatchObject({ code: 'visit-state-refused' });
    await ward.comes(512);
    await expect(depart(new Date('2026-11-30T12:00:00Z'))).rejects.toMatchObject({ code: 'visit-state-refused' });
    await expect(depart(onTheDay(641), 642)).rejects.toMatchObject({ code: 'input-invalid' });
    await depart(onTheDay(641));
    await expect(depart(onTheDay(643))).rejects.toMatchObject({
      code: 'fact-already-declared',
      message: 'Le départ est déjà déclaré.',
    });
  });
});
