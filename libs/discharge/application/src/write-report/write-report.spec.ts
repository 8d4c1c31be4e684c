import type { ReportContent } from '@diurne/discharge-domain';
import { DraftReport } from '../draft-report/draft-report.use-case';
import { aReportHouse } from '../testing/a-report-house';
import type { ReportPostHouse } from '../testing/report-house';
import { complete, look, sign } from '../testing/written-report';
import { WriteReport } from './write-report.use-case';

const at = new Date('2026-11-24T15:00:00Z');
let house: ReportPostHouse;
let written: ReportContent;
beforeEach(async () => {
  house = aReportHouse();
  await house.does('blood', 572);
  await house.does('echo', 641);
  written = await complete(house);
});
const draft = () => new DraftReport(house.ledger).draft(house.actor, house.visitId, at);
const write = (content: ReportContent, version = 1, expectedEdit = 1) =>
  new WriteReport(house.ledger).write(house.actor, house.visitId, { version, expectedEdit, content }, at);

describe('writing a report', () => {
  it('keeps findings and texts, and of what was done only what the trace says', async () => {
    await draft();
    const forged = written.interventions.map((one) => ({ ...one, performer: 'Personne', doneAtMinute: 1 }));
    await write({ ...written, interventions: forged });
    expect((await look(house)).latest).toMatchObject({ edit: 2, content: written });
  });

  it('is refused over another’s save, and of another version', async () => {
    await draft();
    await write(written);
    for (const [version, edit] of [
      [1, 1],
      [2, 2],
    ] as const)
      await expect(write(written, version, edit)).rejects.toMatchObject({
        code: 'report-changed-since',
        message:
          'Dr ARVIEL Noé a enregistré ce compte rendu entre-temps. Rechargez-le pour voir ses changements\u00a0; votre texte n’est pas perdu.',
      });
    await expect(write(written, 1, 2)).resolves.toBeUndefined();
  });

  it('loses nothing of who came too late: it is kept beside the draft, under the save that they had seen', async () => {
    await draft();
    await write(written);
    const late = { ...written, sections: { ...written.sections, synthesis: 'Écrit en même temps.' } };
    await expect(write(late)).rejects.toMatchObject({ code: 'report-changed-since' });
    expect((await house.traces()).edits.map(({ edit, beside, content }) => [edit, beside, content])).toEqual([
      [1, false, expect.anything()],
      [2, false, written],
      [1, true, late],
    ]);
    expect((await look(house)).latest?.content).toEqual(written);
  });

  it('keeps no save that says what stands', async () => {
    await draft();
    await write(written);
    await write(written, 1, 2);
    expect((await look(house)).latest?.edit).toBe(2);
  });

  it('keeps what has been done since by the trace, and the reason of what was not', async () => {
    house = aReportHouse();
    await house.does('echo', 641);
    await draft();
    const { content } = (await look(house)).latest!;
    const notDone = content.notDone?.map((one) => ({ ...one, reason: 'Refusée par le patient.' }));
    await write({ ...content, notDone });
    expect((await look(house)).latest?.content.notDone).toEqual([
      { stepId: house.steps.blood, label: 'Prise de sang', reason: 'Refusée par le patient.' },
    ]);
    await house.does('blood', 572);
    await write({ ...content, notDone }, 1, 2);
    expect((await look(house)).latest?.content).toMatchObject({
      interventions: [{ label: 'Prise de sang', finding: '' }, { label: 'Échographie' }],
      notDone: [],
    });
  });

  it('is refused of an act that is not in it', async () => {
    await draft();
    const [first] = written.interventions;
    await expect(write({ ...written, interventions: [{ ...first!, stepId: 'other' }] })).rejects.toMatchObject({
      code: 'step-not-done',
      message: 'Une des interventions n’est pas dans ce compte rendu. Rechargez-le\u00a0; votre texte n’est pas perdu.',
    });
  });

  it('is refused before there is a report, and once it is signed', async () => {
    await expect(write(written)).rejects.toMatchObject({
      code: 'report-missing',
      message: 'Cette venue n’a pas encore de compte rendu\u00a0: commencez-le.',
    });
    await draft();
    await sign(house);
    await expect(write(written)).rejects.toMatchObject({
      code: 'report-signed',
      message: 'Ce compte rendu est signé\u00a0: pour le corriger, commencez une nouvelle version.',
    });
    expect((await house.traces()).edits.at(-1)).toMatchObject({ edit: 1, beside: true, content: written });
  });
});
