import type { DayKey, VisitProgramme } from '@diurne/planning-domain';
import { civilDate } from '@diurne/time';
import { BookDayVisit } from '../book-day-visit/book-day-visit.use-case';
import type { DayLedger } from '../ports/day-ledger';
import type { HouseToPlan } from './house-to-plan';
import type { TestPathway } from './test-pathways';
import { care, drip } from './test-programmes';

const at = new Date('2026-11-22T08:30:00Z');

/** What every ledger promises of how long a patient stays, and holds a place. */
export function describeLedgerStays(
  name: string,
  make: () => Promise<HouseToPlan & { readonly ledger: DayLedger }>,
): void {
  describe(`the stays of the ledger ${name}`, () => {
    let house: Awaited<ReturnType<typeof make>>;
    beforeEach(async () => {
      house = await make();
    });
    const book = async (key: DayKey, programme: VisitProgramme, of: TestPathway = 'care'): Promise<void> => {
      const { requestId } = await house.request(key.on, of);
      const [day] = await house.ledger.look(house.actor, [key]);
      const order = { ...key, visitId: house.newId(), requestIds: [requestId] as const, programme };
      await new BookDayVisit(house.ledger).book(house.actor, { ...order, expectedRevision: day!.revision }, at);
    };

    it('holds a place for the part of the stay that asks for it, and leaves it to others before', async () => {
      const here = house.day(civilDate('2026-12-01'));
      const chair = await house.ownArmchair(here.unitId);
      await book(here, drip(house, 600, chair), 'drip');
      await book(here, drip(house, 475, chair), 'drip');
      // The first sits from 660 to 720.
      await expect(book(here, drip(house, 540, chair), 'drip')).resolves.toBeUndefined();
      await expect(book(here, drip(house, 650, chair), 'drip')).rejects.toMatchObject({ code: 'plan-refused' });
    });

    describe.each(['2026-12-01', '2027-03-28', '2027-10-31'])('how long a visit may last on %s', (date) => {
      const key = (): DayKey => house.day(civilDate(date));
      const staying = (minutes: number) =>
        book(key(), { ...care(house, 500), arrival: 430, departure: 430 + minutes }).then(
          () => 'booked',
          (refusal: { violations?: readonly { message: string }[] }) => refusal.violations?.map((v) => v.message),
        );
      const beyond = (stay: string, limit: string): string =>
        `La venue «\u00a0Parcours care de 7\u00a0h\u00a010\u00a0» dure ${stay}\u00a0; la présence permise est de ${limit}.`;

      it('is under twelve hours unless the unit says otherwise', async () => {
        expect(await staying(720)).toEqual([beyond('12\u00a0h', 'moins de 12\u00a0h')]);
        expect(await staying(719)).toBe('booked');
      });

      it('is twelve hours where the unit allows them, and never a minute more', async () => {
        await house.limitPresence(720);
        expect(await staying(721)).toEqual([beyond('12\u00a0h\u00a001', '12\u00a0h au plus')]);
        expect(await staying(720)).toBe('booked');
      });
    });
  });
}
