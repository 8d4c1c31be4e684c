import { canonicalJson } from '@diurne/discharge-domain';
import { aReportHouse } from '../testing/a-report-house';
import { InMemoryReportPress } from '../testing/in-memory-report-press';
import type { ReportPostHouse } from '../testing/report-house';
import { complete, look, write } from '../testing/written-report';
import { WriteReport } from '../write-report/write-report.use-case';
import { SignReport } from './sign-report.use-case';

const at = new Date('2026-11-24T15:20:00Z');
const signer = { accountId: 'physician', name: 'Dr ARVIEL Noé', rpps: '10101010101' };
const press = new InMemoryReportPress((text) => `digest of ${text.length}`);
let house: ReportPostHouse;
let expectedEdit: number;
beforeEach(async () => {
  house = aReportHouse();
  ({ expectedEdit } = await write(house));
});
const sign = (edit = expectedEdit, by: { accountId: string; name: string; rpps: string | null } = signer) =>
  new SignReport(house.ledger, press).sign(house.actor, by, house.visitId, { version: 1, expectedEdit: edit }, at);
const signed = async () => {
  const { versions } = await house.traces();
  return (await house.ledger.signedFor(house.actor, versions[0]!.id, house.physicians.primary))!;
};

describe('signing a report', () => {
  it('freezes all that the document says, with who signed and when, and opens its messages', async () => {
    const { frame, latest } = await look(house);
    await sign();
    const { frozen, document } = await signed();
    expect(frozen).toEqual({
      ...frame,
      version: 1,
      signer,
      signedAt: '2026-11-24T15:20:00.000Z',
      content: latest!.content,
      recipients: [
        { correspondentId: house.physicians.primary, name: 'Dr MORVEAUX Jean', role: 'primary' },
        { correspondentId: house.physicians.referring, name: 'Dr ESTOURBIN Léa', role: 'referring' },
      ],
    });
    expect(document).toEqual(await press.print(frozen, `digest of ${canonicalJson(frozen).length}`));
    expect((await house.traces()).deliveries).toEqual([{ version: 1, to: 'primary', state: 'waiting', failure: null }]);
    await expect(sign()).rejects.toMatchObject({ code: 'report-signed' });
  });

  it('is refused with all that is missing at once', async () => {
    const full = await complete(house);
    const content = { ...full, transfusion: null, sections: { ...full.sections, followUp: ' ' } };
    const edit = { version: 1, expectedEdit, content };
    await new WriteReport(house.ledger).write(house.actor, house.visitId, edit, at);
    await expect(sign(expectedEdit + 1)).rejects.toMatchObject({
      code: 'report-incomplete',
      message: 'Il manque 2 éléments avant de pouvoir signer.',
      errors: [{ path: 'followUp' }, { path: 'transfusion' }],
    });
    expect((await look(house)).latest?.state).toBe('draft');
  });

  it('does not cover a trace that its signer has not seen', async () => {
    await house.does('blood', 573);
    await expect(sign()).rejects.toMatchObject({
      code: 'report-changed-since',
      message: expect.stringContaining('La trace de la journée'),
    });
  });

  it('is a physician’s, of the edit that they have read', async () => {
    await expect(sign(expectedEdit, { ...signer, rpps: null })).rejects.toMatchObject({
      code: 'role-insufficient',
      message:
        'Seul un médecin dont le numéro RPPS est enregistré peut signer. Demandez à l’administrateur de compléter votre compte.',
    });
    await expect(sign(expectedEdit - 1)).rejects.toMatchObject({ code: 'report-changed-since' });
  });
});
