import type { GradingClass } from '@diurne/grading';
import { DeclareDeath } from '../../lived-day/declare-death/declare-death.use-case';
import { Depart } from '../../lived-day/depart/depart.use-case';
import { LeaveStepOut } from '../../lived-day/leave-step-out/leave-step-out.use-case';
import { WithdrawFact } from '../../lived-day/withdraw-fact/withdraw-fact.use-case';
import { tuesday } from '../../testing/a-desk';
import { aWard, onTheDay, type Ward } from '../../testing/a-ward';
import { judgedOf } from '../../testing/judged-of';
import { gradeJudged } from '../visit-to-judge';
import { ReleaseVisit } from './release-visit.use-case';

let ward: Ward;
beforeEach(async () => {
  ward = await aWard();
});
const finish = (code: string, minute: number) =>
  ward.trace.add(
    { ...ward.actor, accountId: ward.physician.accountId },
    { visitId: ward.visitId },
    onTheDay(minute),
    () => ({
      state: 'inProgress',
      fact: {
        kind: 'stepDone',
        stepId: ward.stepId(code),
        performerId: ward.ids.physician,
        occurredAt: onTheDay(minute),
      },
    }),
  );
const die = () =>
  new DeclareDeath(ward.deaths).declare(
    ward.actor,
    {
      patientId: ward.visit(ward.visitId).patientId,
      visitId: ward.visitId,
      on: tuesday,
      atMinute: 640,
      toldBy: null,
      nameAsked: true,
      birthDateAsked: true,
      confirmed: true,
    },
    onTheDay(640),
  );
const leave = (exitMode = 'home') =>
  new Depart(ward.trace).depart(ward.actor, { visitId: ward.visitId, exitMode, confirmed: true }, onTheDay(640));
const livedThrough = async (exitMode = 'home') => {
  await ward.comes();
  await finish('PDS', 540);
  await finish('CS', 595);
  await finish('ECHO', 625);
  await (exitMode === 'death' ? die() : leave(exitMode));
  ward.house.reportStates.set(ward.visitId, 'signed');
};
const three = { gradingClass: 'intermediateStay', count: 3 } as const;
const release = (seen: { gradingClass: GradingClass; count: number } = three, reason?: string, minute = 900) =>
  new ReleaseVisit(ward.billing).release(ward.actor, { visitId: ward.visitId, seen, reason }, onTheDay(minute));
const held = async () => gradeJudged(await judgedOf(ward)).holds.map(({ code }) => code);

describe('a visit', () => {
  it('is released as it stands in the record, once, and taken back', async () => {
    await livedThrough();
    await release();
    expect((await judgedOf(ward)).record?.released).toMatchObject({ ...three, changedSince: false });
    expect(await held()).toEqual([]);
    await expect(release()).rejects.toMatchObject({ code: 'visit-state-refused' });
    const takeBack = () =>
      new ReleaseVisit(ward.billing).takeBack(ward.actor, { visitId: ward.visitId, reason: 'x' }, onTheDay(910));
    await takeBack();
    expect((await judgedOf(ward)).record?.released).toBeUndefined();
    await expect(takeBack()).rejects.toMatchObject({ code: 'visit-state-refused' });
    await release(three, undefined, 920);
  });

  it('is held as long as something is missing, which is said', async () => {
    await livedThrough();
    ward.house.reportStates.set(ward.visitId, 'outdated');
    await expect(release()).rejects.toMatchObject({
      code: 'billing-held',
      message: expect.stringContaining('la lettre signée est à mettre à jour'),
    });
  });

  it('is released only as whoever releases it has read it', async () => {
    await livedThrough();
    await expect(release({ gradingClass: 'fullStay', count: 3 })).rejects.toMatchObject({
      code: 'grading-not-as-seen',
    });
    await expect(release({ ...three, count: 2 })).rejects.toMatchObject({ code: 'grading-not-as-seen' });
  });

  it.each(['transfer', 'death'])('that ended with a %s waits for the DIM, who says why', async (exitMode) => {
    await livedThrough(exitMode);
    await expect(release()).rejects.toMatchObject({ code: 'billing-held' });
    await release(three, 'Facturable, vu avec le service.');
    expect((await judgedOf(ward)).record?.released?.reason).toBe('Facturable, vu avec le service.');
  });

  it('that is not over, went on as a full stay or did not take place is not released', async () => {
    await ward.comes();
    await expect(release()).rejects.toMatchObject({ message: expect.stringContaining('pas encore sorti') });
    ward = await aWard();
    await livedThrough('fullHospitalisation');
    await expect(release({ gradingClass: 'conversion', count: 3 })).rejects.toMatchObject({
      message: 'Ce n’est pas une venue de jour à facturer.',
    });
    ward.house.visits.set(ward.visitId, { ...ward.visit(ward.visitId), state: 'noShow' });
    await expect(release({ gradingClass: 'noVisit', count: 0 })).rejects.toMatchObject({ code: 'visit-state-refused' });
  });

  it('does not wait for a step that is said not to have been done', async () => {
    await ward.comes();
    await finish('PDS', 540);
    await finish('CS', 595);
    await leave();
    ward.house.reportStates.set(ward.visitId, 'signed');
    expect(await held()).toEqual(['step-not-traced']);
    await new LeaveStepOut(ward.trace).leaveOut(
      ward.actor,
      { visitId: ward.visitId, stepId: ward.stepId('ECHO'), why: 'machineDown', because: 'en panne' },
      onTheDay(700),
    );
    expect(await held()).toEqual([]);
    await release({ gradingClass: 'external', count: 2 });
  });
});

describe('after the release', () => {
  it('a fact that is withdrawn puts the visit on the list, with what was sent and what the record says', async () => {
    await livedThrough();
    await release();
    const by = { accountId: ward.actor.accountId ?? '', resourceId: null, runsTheWard: true };
    await new WithdrawFact(ward.trace).withdraw(
      ward.actor,
      by,
      { factId: ward.factId('stepDone', 2), reason: 'autre patient' },
      onTheDay(950),
    );
    const { holds } = gradeJudged(await judgedOf(ward));
    expect(holds[0]).toEqual({
      code: 'changed-since-release',
      message:
        'À régulariser\u00a0: libérée comme GHS intermédiaire, 3 interventions comptées\u00a0; le dossier dit maintenant\u00a0: consultation externe, 2 interventions comptées.',
    });
  });
  it('what changes without changing the class is on the list, too', async () => {
    await livedThrough();
    await release();
    await ward.billing.write(ward.actor, ward.visitId, onTheDay(950), () => ({
      kind: 'ground',
      ground: {
        kind: 'acteClassant',
        criterion: null,
        code: null,
        gives: null,
        justification: 'x',
        occurredAt: onTheDay(950),
      },
    }));
    expect(await held()).toEqual(['changed-since-release']);
  });
});
