import { aWard, onTheDay, type Ward } from '../../testing/a-ward';
import { judgedOf } from '../../testing/judged-of';
import { regimeOf } from '../visit-to-judge';
import { DecideRegime } from './decide-regime.use-case';

let ward: Ward;
beforeEach(async () => {
  ward = await aWard();
});
const pathwayOf = () => {
  const { pathwayVersionId } = ward.visit(ward.visitId);
  return ward.house.pathways.find(({ versionId }) => versionId === pathwayVersionId)!;
};
const leftOpen = () => {
  const index = ward.house.pathways.indexOf(pathwayOf());
  ward.house.pathways[index] = { ...pathwayOf(), regime: 'undetermined' };
};
const forVisit = (regime: 'counted' | 'hospitalReserve', at = onTheDay(600)) =>
  new DecideRegime(ward.billing).forVisit(ward.actor, ward.visitId, { regime, reason: 'essai' }, at);
const forPathway = (regime: 'counted' | 'hospitalReserve', at = onTheDay(600), id = pathwayOf().pathwayId) =>
  new DecideRegime(ward.billing).forPathway(ward.actor, id, { regime, reason: 'essai' }, at);
const regime = async () => regimeOf(await judgedOf(ward));
const release = (at = onTheDay(700)) =>
  ward.billing.write(ward.actor, ward.visitId, at, () => ({
    kind: 'release',
    release: { gradingClass: 'fullStay', count: 3, ruleSet: 'essai/1', reason: null },
  }));

describe('a regime', () => {
  it('left to the DIM is decided for the pathway, and for one visit over it, whichever came last', async () => {
    leftOpen();
    expect(await regime()).toBe('undetermined');
    await forPathway('hospitalReserve');
    expect(await regime()).toBe('hospitalReserve');
    await forVisit('counted');
    await forPathway('hospitalReserve', onTheDay(610));
    expect(await regime()).toBe('counted');
  });
  it('of a visit stands over one that its pathway has', async () => {
    await forPathway('hospitalReserve');
    expect(await regime()).toBe('counted');
    await forVisit('hospitalReserve');
    expect(await regime()).toBe('hospitalReserve');
  });
  it('is decided of a past visit until it is released; afterwards it stays what was sent', async () => {
    leftOpen();
    await forPathway('hospitalReserve');
    await release();
    await expect(forVisit('counted', onTheDay(710))).rejects.toMatchObject({
      code: 'visit-state-refused',
      message: expect.stringContaining('déjà libérée'),
    });
    await forPathway('counted', onTheDay(710));
    expect(await regime()).toBe('hospitalReserve');
    const releaseId = (await judgedOf(ward)).record?.released?.id ?? '';
    await ward.billing.write(ward.actor, ward.visitId, onTheDay(720), () => ({
      kind: 'releaseTakenBack',
      releaseId,
      reason: 'essai',
    }));
    expect(await regime()).toBe('counted');
  });
  it('is not of a visit that did not take place, nor of a pathway that does not exist', async () => {
    ward.house.visits.set(ward.visitId, { ...ward.visit(ward.visitId), state: 'noShow' });
    await expect(forVisit('counted')).rejects.toMatchObject({ code: 'visit-state-refused' });
    await expect(forPathway('counted', onTheDay(600), 'nowhere')).rejects.toMatchObject({ code: 'not-found' });
  });
});
