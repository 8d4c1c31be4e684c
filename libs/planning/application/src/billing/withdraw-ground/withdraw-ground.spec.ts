import { aWard, onTheDay, type Ward } from '../../testing/a-ward';
import { judgedOf } from '../../testing/judged-of';
import { RecordGround } from '../record-ground/record-ground.use-case';
import { WithdrawGround } from './withdraw-ground.use-case';

let ward: Ward;
beforeEach(async () => {
  ward = await aWard();
  const ground = { kind: 'particularSurveillance', justification: 'Toutes les quinze minutes.' } as const;
  const order = { visitId: ward.visitId, ground };
  await new RecordGround(ward.billing).record(ward.actor, { isPhysician: true }, order, onTheDay(600));
});
const grounds = async () => (await judgedOf(ward)).record?.grounds ?? [];
const withdraw = async (groundId?: string, isPhysician = true) => {
  const id = groundId ?? (await grounds())[0]?.id ?? '';
  const order = { visitId: ward.visitId, groundId: id, reason: 'autre patient' };
  return new WithdrawGround(ward.billing).withdraw(ward.actor, { isPhysician }, order, onTheDay(610));
};

describe('a ground that is taken back', () => {
  it('stands no more, and is not taken back again', async () => {
    const [{ id } = { id: '' }] = await grounds();
    await withdraw();
    expect(await grounds()).toEqual([]);
    expect(ward.house.billing.map(({ entry }) => entry.kind)).toEqual(['ground', 'groundWithdrawal']);
    await expect(withdraw(id)).rejects.toMatchObject({ code: 'not-found' });
  });
  it('is taken back by who might have written it', async () => {
    await expect(withdraw(undefined, false)).rejects.toMatchObject({ code: 'role-insufficient' });
    expect(await grounds()).toHaveLength(1);
  });
  it('may be that of a visit that turns out not to have taken place', async () => {
    ward.house.visits.set(ward.visitId, { ...ward.visit(ward.visitId), state: 'noShow' });
    await withdraw();
    expect(await grounds()).toEqual([]);
  });
});
