import { aWard, onTheDay, type Ward } from '../../testing/a-ward';
import { checkup } from '../../testing/test-programmes';
import { Depart } from '../depart/depart.use-case';
import { FinishStep } from '../finish-step/finish-step.use-case';
import { LeaveStepOut } from '../leave-step-out/leave-step-out.use-case';
import { RecordMark, type MarkToRecord } from './record-mark.use-case';

let ward: Ward;
beforeEach(async () => {
  ward = await aWard();
  await ward.comes();
});
const note = (mark: Omit<MarkToRecord, 'visitId'> & { readonly visitId?: string }, minute = 540) =>
  new RecordMark(ward.trace).record(ward.actor, { visitId: ward.visitId, ...mark }, onTheDay(minute));
const marks = () => ward.house.marksOf(ward.visitId).map(({ kind, resourceId }) => [kind, resourceId]);

describe('a mark', () => {
  it('is kept at its hour, and a step that is none of the visit’s is refused', async () => {
    await note({ kind: 'stepStarted', stepId: ward.stepId('PDS') });
    expect(marks()).toEqual([['stepStarted', null]]);
    await expect(note({ kind: 'stepStarted', stepId: 'another' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('and a fact are judged alike, whichever is told first', async () => {
    await note({ kind: 'stepStarted', stepId: ward.stepId('PDS'), atMinute: 535 });
    const done = (atMinute: number) =>
      new FinishStep(ward.trace).finish(
        { ...ward.actor, accountId: 'nurse' },
        ward.nurse,
        { visitId: ward.visitId, stepId: ward.stepId('PDS'), performerId: null, atMinute, confirmed: true },
        onTheDay(560),
      );
    await expect(done(525)).rejects.toMatchObject({ code: 'fact-contradicted' });
    await done(550);
    await note({ kind: 'placed', resourceId: ward.ids.armchairs, atMinute: 555 }, 560);
    const leaves = (atMinute: number) =>
      new Depart(ward.trace).depart(
        ward.actor,
        { visitId: ward.visitId, exitMode: 'home', atMinute, confirmed: true },
        onTheDay(570),
      );
    await expect(leaves(553)).rejects.toMatchObject({
      code: 'fact-contradicted',
      message: expect.stringContaining('l’installation'),
    });
    await expect(note({ kind: 'ready', atMinute: 545 }, 560)).rejects.toMatchObject({
      message: expect.stringContaining('avant son dernier soin'),
    });
    await leaves(556);
  });

  it('of the beginning of a step stands against leaving the step out, and the other way round', async () => {
    await note({ kind: 'stepStarted', stepId: ward.stepId('PDS') });
    const leaveOut = (code: string) =>
      new LeaveStepOut(ward.trace).leaveOut(
        ward.actor,
        { visitId: ward.visitId, stepId: ward.stepId(code), why: 'refused' },
        onTheDay(550),
      );
    await expect(leaveOut('PDS')).rejects.toMatchObject({ code: 'fact-contradicted' });
    await leaveOut('CS');
    await expect(note({ kind: 'stepStarted', stepId: ward.stepId('CS') })).rejects.toMatchObject({
      message: expect.stringContaining('déclarée non faite'),
    });
  });

  it('of a letter in hand waits for its signature, of that hour at the earliest', async () => {
    await expect(note({ kind: 'letterHanded' })).rejects.toMatchObject({ code: 'visit-state-refused' });
    ward.house.lettersSigned.set(ward.visitId, onTheDay(538));
    await expect(note({ kind: 'letterHanded', atMinute: 537 })).rejects.toMatchObject({ code: 'visit-state-refused' });
    await note({ kind: 'letterHanded' });
    expect(marks()).toEqual([['letterHanded', null]]);
  });
});

describe('a place', () => {
  it('noted again where the patient is already is noted once', async () => {
    const resourceId = ward.ids.armchairs;
    await note({ kind: 'placed', resourceId });
    await note({ kind: 'placed', resourceId }, 541);
    expect(marks()).toEqual([['placed', resourceId]]);
    await note({ kind: 'placeFreed' }, 542);
    await note({ kind: 'placed', resourceId }, 543);
    expect(marks()).toHaveLength(3);
  });

  it('is no resource that is none', async () => {
    await expect(note({ kind: 'placed', resourceId: ward.ids.nurses })).rejects.toMatchObject({
      code: 'reference-unknown',
    });
  });

  it('for one is not given to two at the same time, and says who is there', async () => {
    const armchair = ward.house.resources.find(({ id }) => id === ward.ids.armchairs)!;
    Object.assign(armchair, { units: 1 });
    const { visitId: other } = await ward.book(checkup(ward, 700), 'checkup');
    const comes = { kind: 'arrival', occurredAt: onTheDay(513) } as const;
    await ward.trace.add(ward.actor, { visitId: other }, onTheDay(513), () => ({ state: 'arrived', fact: comes }));
    await note({ kind: 'placed', resourceId: armchair.id, visitId: other, atMinute: 520 });
    await expect(note({ kind: 'placed', resourceId: armchair.id })).rejects.toMatchObject({
      code: 'resource-already-booked',
      message: expect.stringMatching(/est occupée.*depuis 8\u00a0h\u00a040/),
    });
    await note({ kind: 'placeFreed', visitId: other, atMinute: 530 });
    await note({ kind: 'placed', resourceId: armchair.id });
    expect(marks()).toEqual([['placed', armchair.id]]);
  });
});
