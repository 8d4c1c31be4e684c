import { aWard, onTheDay, type Ward } from '../../testing/a-ward';
import { RecordMark } from '../record-mark/record-mark.use-case';
import { WithdrawMark } from './withdraw-mark.use-case';

let ward: Ward;
beforeEach(async () => {
  ward = await aWard();
  await ward.comes();
  const placed = { visitId: ward.visitId, kind: 'placed', resourceId: ward.ids.armchairs } as const;
  await new RecordMark(ward.trace).record(ward.actor, placed, onTheDay(530));
  await new RecordMark(ward.trace).record(ward.actor, { visitId: ward.visitId, kind: 'placeFreed' }, onTheDay(540));
});
const marks = () => ward.house.marksOf(ward.visitId);
const withdraw = (markId: string) =>
  new WithdrawMark(ward.trace).withdraw(
    ward.actor,
    { visitId: ward.visitId, markId, reason: 'autre patient' },
    onTheDay(550),
  );

describe('a mark that is taken back', () => {
  it('stands no more, once', async () => {
    const freed = marks()[1]!.id;
    await withdraw(freed);
    expect(marks().map(({ kind }) => kind)).toEqual(['placed']);
    await expect(withdraw(freed)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('stays while another stands on it', async () => {
    await expect(withdraw(marks()[0]!.id)).rejects.toMatchObject({
      code: 'visit-state-refused',
      message: expect.stringContaining('Retirez d’abord «\u00a0place libérée'),
    });
  });
});
