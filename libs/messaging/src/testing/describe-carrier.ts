import { randomUUID } from 'node:crypto';
import type { CarrierMood, CarrierWorld } from './carrier-world';

/** What every carrier promises the delivery desk. `make` opens one with an outside of its own. */
export function describeCarrier<Message>(name: string, make: () => Promise<CarrierWorld<Message>>): void {
  describe(`the carrier ${name}`, () => {
    let world: CarrierWorld<Message>;
    beforeEach(async () => {
      world = await make();
    });
    afterEach(() => world.close());
    const carry = (mood: CarrierMood, deliveryId = randomUUID() as string, signal = new AbortController().signal) => {
      world.set(mood);
      return world.carrier.carry(world.message, { deliveryId, signal });
    };

    it('hands the message over once, and says what the other side calls it', async () => {
      expect(await carry('accepts')).toEqual({ kind: 'accepted', providerId: expect.stringMatching(/./) });
      expect(world.arrived()).toHaveLength(1);
      expect(world.arrived()[0]).toContain(world.recipient);
    });

    it('shows the recipient the same identifier at each attempt of a delivery, and another for another', async () => {
      const delivery = randomUUID();
      await carry('accepts', delivery);
      await carry('accepts', delivery);
      await carry('accepts');
      expect(world.arrived().map((message) => message.includes(delivery))).toEqual([true, true, false]);
    });

    it.each([
      ['refuses', { kind: 'refused' }],
      ['postpones', { kind: 'later', whose: 'message' }],
      ['isAway', { kind: 'later', whose: 'carrier' }],
    ] as const)('has delivered nothing when the other side %s', async (mood, outcome) => {
      expect(await carry(mood)).toMatchObject(outcome);
      expect(world.arrived()).toEqual([]);
    });

    it('does not know when the other side hangs up with the message', async () => {
      expect(await carry('hangsUp')).toMatchObject({ kind: 'unknown' });
    });

    it('ends a silent attempt when it is told to, and does not know', async () => {
      const attempt = new AbortController();
      setTimeout(() => attempt.abort(), 250);
      expect(await carry('isSilent', randomUUID(), attempt.signal)).toMatchObject({ kind: 'unknown' });
    });

    it.each(['refuses', 'postpones', 'isAway', 'hangsUp'] as const)(
      'gives a reason that can be shown, and names nobody, when the other side %s',
      async (mood) => {
        const outcome = await carry(mood);
        const reason = 'reason' in outcome ? outcome.reason : '';
        expect(reason).toMatch(/^[A-ZÀÉ].{10,}\.$/);
        expect(reason).not.toContain(world.recipient);
      },
    );

    it('keeps nothing of what went wrong: the next one passes', async () => {
      await carry('isAway');
      await carry('refuses');
      expect(await carry('accepts')).toMatchObject({ kind: 'accepted' });
    });
  });
}
