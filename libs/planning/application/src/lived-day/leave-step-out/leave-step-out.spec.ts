import { aWard, onTheDay, type Ward } from '../../testing/a-ward';
import { FinishStep } from '../finish-step/finish-step.use-case';
import { WithdrawFact } from '../withdraw-fact/withdraw-fact.use-case';
import { LeaveStepOut } from './leave-step-out.use-case';

let ward: Ward;
beforeEach(async () => {
  ward = await aWard();
});
const leaveOut = (code: string, at = onTheDay(600)) =>
  new LeaveStepOut(ward.trace).leaveOut(
    ward.actor,
    { visitId: ward.visitId, stepId: ward.stepId(code), why: 'refused', because: 'a peur des aiguilles' },
    at,
  );
const done = (code: string) =>
  new FinishStep(ward.trace).finish(
    ward.actor,
    ward.coordinator,
    { visitId: ward.visitId, stepId: ward.stepId(code), performerId: ward.ids.nurses },
    onTheDay(610),
  );

describe('a step that is not done', () => {
  it('keeps why, and is not done', async () => {
    await ward.comes();
    expect(await leaveOut('PDS')).toEqual(ward.here);
    expect(ward.house.facts.at(-1)).toMatchObject({
      kind: 'stepNotDone',
      stepId: ward.stepId('PDS'),
      detail: { why: 'refused', because: 'a peur des aiguilles' },
    });
    expect(ward.visit(ward.visitId)).toMatchObject({ state: 'arrived', lived: { doneSteps: [], countedSteps: [] } });
  });

  it('is not done besides, until that is corrected', async () => {
    await ward.comes();
    await leaveOut('PDS');
    await expect(done('PDS')).rejects.toMatchObject({ code: 'fact-already-declared' });
    await expect(leaveOut('PDS')).rejects.toMatchObject({ code: 'fact-already-declared' });
    const by = ward.coordinator;
    await new WithdrawFact(ward.trace).withdraw(
      ward.actor,
      by,
      { factId: ward.factId('stepNotDone'), reason: 'revenu' },
      onTheDay(605),
    );
    await done('PDS');
    expect(ward.visit(ward.visitId).lived.doneSteps).toEqual(['PDS']);
  });

  it('is said of a patient who came, of a step of theirs, and not before the day', async () => {
    await expect(leaveOut('PDS')).rejects.toMatchObject({ code: 'visit-state-refused' });
    await ward.comes();
    await expect(leaveOut('nowhere')).rejects.toMatchObject({ code: 'not-found' });
    await expect(leaveOut('PDS', new Date('2026-11-30T09:00:00Z'))).rejects.toMatchObject({
      code: 'visit-state-refused',
    });
  });
});
