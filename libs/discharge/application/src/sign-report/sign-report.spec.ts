import { doubtsBeforeSigning, whatSignerSees, type FrozenReport } from '@diurne/discharge-domain';
import { canonicalJson } from '@diurne/identifiers';
import { standingDraft } from '../open-draft';
import type { Author } from '../actor';
import { aReportHouse } from '../testing/a-report-house';
import { InMemoryReportPress } from '../testing/in-memory-report-press';
import { author } from '../testing/report-house';
import { complete, look, write } from '../testing/written-report';
import { WriteReport } from '../write-report/write-report.use-case';
import { SignReport, type Signature } from './sign-report.use-case';

const at = new Date('2026-11-24T15:20:00Z');
const signer = { accountId: 'physician', name: 'Dr ARVIEL Noé', rpps: '10101010101', resourceId: 'noe' };
const press = new InMemoryReportPress((text) => `digest of ${text.length}`);
let house: ReturnType<typeof aReportHouse>;
let expectedEdit: number;
beforeEach(async () => {
  house = aReportHouse();
  ({ expectedEdit } = await write(house));
});
/** What stands on a screen that shows the report as it is now. */
async function seen(): Promise<Signature> {
  const found = await look(house);
  const draft = standingDraft(found);
  const { arrivedAtMinute, leftAtMinute, entryMode = null, exitMode = null } = found.frame.visit;
  const { content, number: version, edit } = draft;
  const { recipients, frame } = found;
  return {
    version,
    expectedEdit: edit,
    digest: whatSignerSees({
      version,
      ipp: frame.patient.ipp,
      content,
      arrivedAtMinute,
      leftAtMinute,
      entryMode,
      exitMode,
      recipients: recipients.map((one) => ({ ...one, onPaper: one.way === null })),
    }),
    despite: doubtsBeforeSigning(content, found.lived, recipients.length),
    onBehalfOf: null,
  };
}
const sign = async (act: Partial<Signature> = {}, by: Author = signer) =>
  new SignReport(house.ledger, press).sign(house.actor, by, house.visitId, { ...(await seen()), ...act }, at);
const signed = async () => {
  const { versions } = await house.traces();
  return (await house.ledger.signedFor(house.actor, versions[0]!.id, house.physicians.primary))!;
};

describe('signing a report', () => {
  it('freezes all that the document says, with who signed and when, and opens its messages', async () => {
    const { frame, latest } = await look(house);
    const act = await seen();
    await sign(act);
    const { frozen, document } = await signed();
    expect(frozen).toEqual({
      ...frame,
      version: 1,
      signer: { accountId: 'physician', name: 'Dr ARVIEL Noé', rpps: '10101010101' },
      signedAt: '2026-11-24T15:20:00.000Z',
      content: latest!.content,
      recipients: [
        { correspondentId: house.physicians.primary, name: 'Dr MORVEAUX Jean', role: 'primary' },
        { correspondentId: house.physicians.referring, name: 'Dr ESTOURBIN Léa', role: 'referring' },
      ],
      authors: [author],
      onBehalfOf: null,
      replaces: null,
      standing: (await look(house)).lived.standing,
    });
    expect(document).toEqual(await press.print(frozen, `digest of ${canonicalJson(frozen).length}`));
    expect((await house.traces()).deliveries).toEqual([{ version: 1, to: 'primary', state: 'waiting', failure: null }]);
    await expect(
      new SignReport(house.ledger, press).sign(house.actor, signer, house.visitId, act, at),
    ).rejects.toMatchObject({ code: 'report-signed' });
  });

  it('is refused with all that is missing at once', async () => {
    const full = await complete(house);
    const content = { ...full, transfusion: null, sections: { ...full.sections, followUp: ' ' } };
    const edit = { version: 1, expectedEdit, content };
    await new WriteReport(house.ledger).write(house.actor, house.visitId, edit, at);
    await expect(sign()).rejects.toMatchObject({
      code: 'report-incomplete',
      message: 'Il manque 2 éléments avant de pouvoir signer.',
      errors: [{ path: 'followUp' }, { path: 'transfusion' }],
    });
    expect((await look(house)).latest?.state).toBe('draft');
  });

  it('is of what its signer saw: not of a text, a trace or recipients that are other by now', async () => {
    const before = await seen();
    const stale = { code: 'report-not-as-seen', message: expect.stringContaining('Relisez le compte rendu') as string };
    await expect(sign({ digest: 'f'.repeat(64) })).rejects.toMatchObject(stale);
    await house.isReachedAt('primary', 'autre@exemple.test', false);
    await expect(sign(before)).rejects.toMatchObject(stale);
    const onPaper = await seen();
    await house.leaves('referring');
    await expect(sign(onPaper)).rejects.toMatchObject(stale);
    const fewer = await seen();
    await house.does('blood', 573);
    await expect(sign(fewer)).rejects.toMatchObject(stale);
    await house.isSeenOut(905);
    await sign();
    expect((await look(house)).latest?.state).toBe('signed');
  });

  it('signs the trace as it is seen, though nobody saved since', async () => {
    await house.does('blood', 573);
    await sign();
    expect((await signed()).frozen.content.interventions[0]).toMatchObject({
      label: 'Prise de sang',
      doneAtMinute: 573,
    });
  });

  it('asks again what is doubtful, and takes the answer of who was shown it', async () => {
    await expect(sign({ despite: ['autre chose'] })).rejects.toMatchObject({
      code: 'report-incomplete',
      errors: [{ path: 'despite', message: expect.stringMatching(/^La sortie n’est pas tracée/) as string }],
    });
    await sign();
  });

  it('is signed for the patient alone by who says that there is neither physician, and says so', async () => {
    await house.leaves('primary');
    await house.leaves('referring');
    await expect(sign({ despite: [] })).rejects.toMatchObject({
      errors: [
        { path: 'despite', message: expect.stringMatching(/^Le patient n’a ni/) as string },
        { path: 'despite' },
      ],
    });
    const printed: FrozenReport[] = [];
    const keeps = new InMemoryReportPress((text) => text);
    jest.spyOn(keeps, 'print').mockImplementation((frozen) => Promise.resolve(Uint8Array.of(printed.push(frozen))));
    await new SignReport(house.ledger, keeps).sign(house.actor, signer, house.visitId, await seen(), at);
    expect(printed).toMatchObject([{ recipients: [], toNoPhysician: true, signer: { name: 'Dr ARVIEL Noé' } }]);
  });

  it('says for whom it is signed when another has the visit in their care', async () => {
    house.isInCareOf([{ resourceId: 'ida', name: 'Dr OSTREL Ida' }]);
    for (const onBehalfOf of [null, 'somebody'])
      await expect(sign({ onBehalfOf })).rejects.toMatchObject({ errors: [{ path: 'onBehalfOf' }] });
    await sign({ onBehalfOf: 'ida' });
    expect((await signed()).frozen.onBehalfOf).toBe('Dr OSTREL Ida');
  });

  it('is for nobody else when its signer has the visit in their care or nobody has, and says so to who asks it', async () => {
    await expect(sign({ onBehalfOf: 'ida' })).rejects.toMatchObject({ errors: [{ path: 'onBehalfOf' }] });
    house.isInCareOf([
      { resourceId: 'ida', name: 'Dr OSTREL Ida' },
      { resourceId: 'noe', name: 'Dr ARVIEL Noé' },
    ]);
    await expect(sign({ onBehalfOf: 'ida' })).rejects.toMatchObject({ errors: [{ path: 'onBehalfOf' }] });
    await sign({ onBehalfOf: 'noe' });
    expect((await signed()).frozen.onBehalfOf).toBeNull();
  });

  it('names, in a later version, who signed the one that it replaces', async () => {
    await sign();
    await write(house);
    await sign();
    const second = (await house.traces()).versions[1]!;
    const { frozen } = (await house.ledger.signedFor(house.actor, second.id, house.physicians.primary))!;
    expect(frozen.replaces).toEqual({ version: 1, signer: 'Dr ARVIEL Noé', signedAt: at.toISOString() });
    expect(frozen.content.changes).toBe('tout');
  });

  it('is a physician’s, of the edit that they have read', async () => {
    await expect(sign({}, { ...signer, rpps: null })).rejects.toMatchObject({
      code: 'role-insufficient',
      message:
        'Seul un médecin dont le numéro RPPS est enregistré peut signer. Demandez à l’administrateur de compléter votre compte.',
    });
    await expect(sign({ expectedEdit: expectedEdit - 1 })).rejects.toMatchObject({ code: 'report-changed-since' });
  });
});
