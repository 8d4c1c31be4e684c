import { decideClaim, type CarrierState, type DeliveryAtHand, type OtherVersions } from './claim-decision';

const at = (seconds: number) => new Date(Date.parse('2026-11-20T09:00:00Z') + seconds * 1000);
const terms = {
  attempts: 7,
  deadlineMs: 90_000,
  pace: { perMinute: 12, atOnce: 1 },
  breaker: { after: 3, restMs: 40_000 },
};
const idle: CarrierState = { freeAt: null, failures: 0, restsUntil: null };
const waiting: DeliveryAtHand = { state: 'waiting', claimedAt: null, notBefore: null };
const alone: OtherVersions = { underWay: false, outrun: false };
const decide = (
  delivery: Partial<DeliveryAtHand>,
  carrier: Partial<CarrierState>,
  seconds: number,
  others: Partial<OtherVersions> = {},
) => decideClaim({ ...waiting, ...delivery }, { ...alone, ...others }, { ...idle, ...carrier }, terms, at(seconds));

describe('a delivery to be tried', () => {
  it('is claimed, and takes its carrier’s slot', () => {
    expect(decide({}, {}, 4)).toEqual({ kind: 'claimed', carrier: { ...idle, freeAt: at(9) } });
  });
  it.each(['sent', 'failed', 'uncertain'] as const)('is left alone when it is %s', (state) => {
    expect(decide({ state }, {}, 4)).toEqual({ kind: 'settled' });
  });
  it('is somebody else’s until twice the deadline has passed, and then nobody’s', () => {
    const claimed = { state: 'claimed', claimedAt: at(0) } as const;
    expect([179, 180].map((seconds) => decide(claimed, {}, seconds).kind)).toEqual(['elsewhere', 'orphaned']);
  });
  it('waits behind another version that is being sent, and takes no slot', () => {
    expect(decide({}, {}, 4, { underWay: true })).toEqual({ kind: 'behind', until: at(9) });
  });
  it('never leaves once a newer version has, be it under way', () => {
    expect(decide({}, {}, 4, { outrun: true })).toEqual({ kind: 'outrun' });
    expect(decide({}, {}, 4, { outrun: true, underWay: true })).toEqual({ kind: 'outrun' });
    expect(decide({ state: 'sent' }, {}, 4, { outrun: true })).toEqual({ kind: 'settled' });
  });
  it('is spared while its carrier rests, and takes no slot', () => {
    expect(decide({}, { failures: 3, restsUntil: at(45) }, 44)).toEqual({ kind: 'resting' });
  });
  it('is the only one let through when its carrier has rested', () => {
    expect(decide({}, { failures: 3, restsUntil: at(45) }, 46)).toEqual({
      kind: 'claimed',
      carrier: { failures: 3, restsUntil: at(86), freeAt: at(51) },
    });
  });
  it('is given a slot when the carrier is not free, and does not count as the one let through', () => {
    expect(decide({}, { failures: 3, restsUntil: at(45), freeAt: at(58) }, 46)).toEqual({
      kind: 'paced',
      until: at(58),
      carrier: { failures: 3, restsUntil: at(45), freeAt: at(63) },
    });
  });
  it('keeps the slot it was given: early it waits for it, in time it takes no other', () => {
    const given = { notBefore: at(58) };
    const busy = { freeAt: at(200) };
    expect(decide(given, busy, 57)).toEqual({ kind: 'paced', until: at(58), carrier: { ...idle, ...busy } });
    expect(decide(given, busy, 58)).toEqual({ kind: 'claimed', carrier: { ...idle, ...busy } });
  });
});
