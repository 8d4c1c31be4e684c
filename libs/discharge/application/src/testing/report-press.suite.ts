import type { FrozenReport } from '@diurne/discharge-domain';
import type { ReportPress } from '../ports/report-press';
import { aReportHouse } from './a-report-house';
import { sign, write } from './written-report';

/** What every press of reports promises. */
export function describeReportPress(name: string, press: ReportPress): void {
  describe(`the press of reports ${name}`, () => {
    let frozen: FrozenReport;
    beforeAll(async () => {
      const house = aReportHouse();
      await write(house);
      frozen = (await house.ledger.signedFor(house.actor, await sign(house), house.physicians.primary))!.frozen;
    });
    const print = async (report: FrozenReport, day: number) => [
      ...(await press.print(report, press.digest('abc'), new Date(Date.UTC(2026, 10, day)))),
    ];

    it('digests a text’s UTF-8 bytes with SHA-256 (FIPS 180-4), in hexadecimal', () => {
      expect(press.digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
      expect(press.digest('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
    });

    it('prints the same report into the same bytes, whenever it is printed', async () => {
      const once = await print(frozen, 24);
      expect(once.length).toBeGreaterThan(100);
      expect(await print(frozen, 29)).toEqual(once);
    });

    it('prints another report into other bytes', async () => {
      const other = { ...frozen, content: { ...frozen.content, transfusion: true } };
      expect(await print(other, 24)).not.toEqual(await print(frozen, 24));
    });
  });
}
