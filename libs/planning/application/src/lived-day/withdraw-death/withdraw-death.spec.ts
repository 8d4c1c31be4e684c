import { aWard, onTheDay, type Ward } from '../../testing/a-ward';
import { thursday, tuesday } from '../../testing/a-desk';
import { checkup } from '../../testing/test-programmes';
import { DeclareDeath } from '../declare-death/declare-death.use-case';
import { WithdrawDeath } from './withdraw-death.use-case';

let ward: Ward;
let patientId: string;
let later: { readonly visitId: string; readonly requestId: string };
let deathId: string;
const onThursday = () => ward.day(thursday);
beforeEach(async () => {
  ward = await aWard();
  ({ patientId } = ward.visit(ward.visitId));
  await ward.comes(512);
  later = await ward.book(checkup(ward, 500), 'checkup', onThursday(), { patientId });
  const death = { patientId, visitId: ward.visitId, on: tuesday, atMinute: 612, toldBy: null };
  const sure = { nameAsked: true, birthDateAsked: true, confirmed: true };
  deathId = await new DeclareDeath(ward.deaths).declare(ward.actor, { ...death, ...sure }, onTheDay(641));
});
const withdraw = (at = onTheDay(650)) =>
  new WithdrawDeath(ward.deaths).withdraw(ward.actor, { deathId, reason: 'homonyme' }, at);
const states = () => [ward.visitId, later.visitId].map((id) => ward.visit(id).state);

describe('withdrawing a death', () => {
  it('brings back the visit that was lived, those to come and what they answer, in one act', async () => {
    expect(await withdraw()).toEqual([
      { visitId: ward.visitId, notBecause: null },
      { visitId: later.visitId, notBecause: null },
    ]);
    expect(states()).toEqual(['arrived', 'booked']);
    expect(ward.facts().map(([kind]) => kind)).toEqual(['arrival']);
    expect(ward.house.exitModes.get(ward.visitId)).toBeNull();
    expect([ward.visit(ward.visitId).requestIds[0], later.requestId].map((id) => ward.stateOf(id))).toEqual([
      'booked',
      'booked',
    ]);
    expect(ward.standing(onThursday())).toEqual([[later.visitId, 500]]);
  });

  it('tells the patient nothing of it before somebody lets it', async () => {
    await withdraw();
    expect(ward.house.heldTellings).toContain(later.visitId);
  });

  it('has the patient here again also when another has what was left of the hours', async () => {
    ward.house.ends.set(ward.visitId, { minute: 520, cleaning: false });
    await ward.book(checkup(ward, 520), 'checkup');
    const [here] = await withdraw();
    expect(here).toEqual({ visitId: ward.visitId, notBecause: expect.stringContaining('a été donné entre-temps') });
    expect(states()).toEqual(['arrived', 'booked']);
    expect(ward.facts().map(([kind]) => kind)).toEqual(['arrival']);
  });

  it('leaves what is over by then, and its request waits', async () => {
    const friday = new Date('2026-12-04T09:00:00Z');
    expect((await withdraw(friday))[1]?.notBecause).toBe('Le jeudi 3 décembre est passé.');
    expect([states()[1], ward.stateOf(later.requestId)]).toEqual(['cancelled', 'validated']);
  });

  it('on the very day of the visit brings it back', async () => {
    expect((await withdraw(new Date('2026-12-03T22:59:00Z')))[1]?.notBecause).toBeNull();
  });
});
