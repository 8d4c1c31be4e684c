import { aReportHouse } from '../testing/a-report-house';
import type { ReportPostHouse } from '../testing/report-house';
import { look, sign, write } from '../testing/written-report';
import { DraftReport } from './draft-report.use-case';

const at = new Date('2026-11-24T15:00:00Z');
let house: ReportPostHouse;
beforeEach(() => {
  house = aReportHouse();
});
const draft = (visitId = house.visitId) => new DraftReport(house.ledger).draft(house.actor, visitId, at);
const done = async () =>
  (await look(house)).latest?.content.interventions.map(({ label, doneAtMinute }) => [label, doneAtMinute]);

describe('drafting a report', () => {
  it('starts it from the trace, in the order of the day', async () => {
    await house.does('blood', 641);
    await house.does('echo', 572);
    await draft();
    expect((await look(house)).latest).toMatchObject({
      number: 1,
      state: 'draft',
      content: { sections: { reason: 'Diabète déséquilibré' } },
    });
    expect(await done()).toEqual([
      ['Échographie', 572],
      ['Prise de sang', 641],
    ]);
  });

  it('brings an open draft up to the trace, and changes nothing when it is', async () => {
    await house.does('echo', 641);
    await draft();
    await draft();
    expect((await look(house)).latest?.edit).toBe(1);
    await house.does('blood', 572);
    await draft();
    expect((await look(house)).latest).toMatchObject({ number: 1, edit: 2 });
    expect(await done()).toEqual([
      ['Prise de sang', 572],
      ['Échographie', 641],
    ]);
  });

  it('opens the next version of a signed one, with all that it said', async () => {
    await write(house);
    await sign(house);
    const signed = (await look(house)).latest!;
    await draft();
    expect((await look(house)).latest).toMatchObject({
      number: 2,
      edit: 1,
      state: 'draft',
      content: { ...signed.content, changes: '' },
    });
  });

  it.each(['cancelled', 'postponed', 'noShow', 'unscheduled'])('is refused of a visit that is %s', async (state) => {
    await house.becomes(state);
    await expect(draft()).rejects.toMatchObject({
      code: 'visit-state-refused',
      message: 'Cette venue n’a pas eu lieu\u00a0: il n’y a rien à rapporter.',
    });
    expect((await house.traces()).versions).toEqual([]);
  });

  it('is refused of a visit that nobody knows', async () => {
    await expect(draft('nobody')).rejects.toMatchObject({
      code: 'not-found',
      message: 'Cette venue n’existe pas dans cet établissement.',
    });
  });
});
