import { aWard, onTheDay, type Ward } from '../../testing/a-ward';
import { Depart } from '../depart/depart.use-case';
import { FinishStep } from '../finish-step/finish-step.use-case';
import { LeaveStepOut } from '../leave-step-out/leave-step-out.use-case';
import type { Declarer } from '../lived-visit.value';
import { CorrectFact, type FactCorrection } from './correct-fact.use-case';

let ward: Ward;
beforeEach(async () => {
  ward = await aWard();
  await ward.comes();
});
const actorOf = (by: Declarer) => ({ ...ward.actor, accountId: by.accountId });
const correct = (kind: string, told: Partial<FactCorrection>, by: Declarer = ward.coordinator, index = 0) =>
  new CorrectFact(ward.trace).correct(
    actorOf(by),
    by,
    { factId: ward.factId(kind, index), reason: 'montre en avance', confirmed: true, ...told },
    onTheDay(700),
  );
const done = (by: Declarer, code: string, atMinute: number) =>
  new FinishStep(ward.trace).finish(
    actorOf(by),
    by,
    { visitId: ward.visitId, stepId: ward.stepId(code), performerId: null, atMinute, confirmed: true },
    onTheDay(690),
  );
const leaves = (atMinute: number) =>
  new Depart(ward.trace).depart(
    ward.actor,
    { visitId: ward.visitId, exitMode: 'home', atMinute, confirmed: true },
    onTheDay(690),
  );

describe('a fact told anew', () => {
  it('moves an arrival though the whole visit has followed; what followed stays', async () => {
    await done(ward.nurse, 'PDS', 530);
    await leaves(640);
    await correct('arrival', { atMinute: 517 });
    expect([...ward.facts()].sort((a, b) => a[1] - b[1])).toEqual([
      ['arrival', 517, true],
      ['stepDone', 530, true],
      ['departure', 640, true],
    ]);
    expect(ward.visit(ward.visitId).state).toBe('left');
    const old = ward.house.facts.find(({ kind, withdrawn }) => kind === 'arrival' && withdrawn);
    expect(old?.occurredAt).toEqual(onTheDay(512));
  });

  it('is judged beside the others, and a typed hour is asked again', async () => {
    await done(ward.nurse, 'PDS', 530);
    await expect(correct('arrival', { atMinute: 531 })).rejects.toMatchObject({ code: 'fact-contradicted' });
    await expect(correct('arrival', { atMinute: 300, confirmed: false })).rejects.toMatchObject({
      code: 'fact-doubtful',
    });
    await expect(correct('stepDone', { atMinute: 511 })).rejects.toMatchObject({ code: 'fact-contradicted' });
    await expect(correct('stepDone', { atMinute: 701 })).rejects.toMatchObject({ code: 'input-invalid' });
    expect(ward.facts()).toHaveLength(2);
  });

  it('counts at once when its performer tells it, and waits for them when another does', async () => {
    await done(ward.nurse, 'PDS', 530);
    await correct('stepDone', { atMinute: 531 }, ward.nurse);
    expect(ward.facts()).toContainEqual(['stepDone', 531, true]);
    await correct('stepDone', { atMinute: 532 });
    expect(ward.facts()).toContainEqual(['stepDone', 532, false]);
  });

  it('names another performer, of a trade that may', async () => {
    await done(ward.nurse, 'PDS', 530);
    await expect(correct('stepDone', { performerId: ward.ids.physician })).rejects.toMatchObject({
      code: 'fact-not-yours',
    });
    await expect(correct('stepDone', { performerId: ward.house.newId() })).rejects.toMatchObject({
      code: 'reference-unknown',
    });
  });

  it('completes what was given, and keeps the hour', async () => {
    await done(ward.nurse, 'PDS', 530);
    const products = [{ name: 'CGR', dose: null, lot: '12', atMinute: null }];
    await correct('stepDone', { products }, ward.nurse);
    expect(ward.house.factsOf(ward.visitId).at(-1)?.detail).toEqual({ products });
    expect(ward.facts()).toContainEqual(['stepDone', 530, true]);
    const late = [{ ...products[0]!, atMinute: 500 }];
    await expect(correct('stepDone', { products: late }, ward.nurse)).rejects.toMatchObject({
      code: 'fact-contradicted',
    });
  });

  it('frees hours from another minute on when it is a departure, and says how the patient left', async () => {
    await leaves(600);
    await correct('departure', { atMinute: 620, exitMode: 'smr' });
    expect(ward.house.ends.get(ward.visitId)?.minute).toBe(620);
    expect(ward.house.exitModes.get(ward.visitId)).toBe('smr');
    await correct('departure', { exitMode: 'home' });
    expect(ward.house.ends.get(ward.visitId)?.minute).toBe(620);
    await expect(correct('departure', { exitMode: 'death' })).rejects.toMatchObject({ code: 'death-by-physician' });
  });

  it('gives another reason why a step was not done', async () => {
    const stepId = ward.stepId('CS');
    const why = { visitId: ward.visitId, stepId, why: 'refused' } as const;
    await new LeaveStepOut(ward.trace).leaveOut(ward.actor, why, onTheDay(600));
    await correct('stepNotDone', { why: 'impossible', because: 'fièvre' });
    expect(ward.house.factsOf(ward.visitId).at(-1)?.detail).toEqual({ why: 'impossible', because: 'fièvre' });
  });

  it('is nothing when nothing changes, and nobody else’s', async () => {
    await expect(correct('arrival', {})).rejects.toMatchObject({ code: 'input-invalid' });
    await expect(correct('arrival', { atMinute: 512 })).rejects.toMatchObject({ code: 'input-invalid' });
    await expect(correct('arrival', { atMinute: 515 }, ward.physician)).rejects.toMatchObject({
      code: 'fact-not-yours',
    });
  });
});
