import { complete, doneBlood, doneEcho, ReportsInMemory } from '../testing/reports-in-memory';
import { DraftReport } from './draft-report.use-case';

const at = new Date('2026-11-24T15:00:00Z');
const actor = { establishmentId: 'e', accountId: 'a' };
let reports: ReportsInMemory;
beforeEach(() => {
  reports = new ReportsInMemory();
});
const draft = (visitId = 'v1') => new DraftReport(reports).draft(actor, visitId, at);
const { lived } = new ReportsInMemory().found;

describe('drafting a report', () => {
  it('starts it from the trace, in the order of the day', async () => {
    await draft();
    expect(reports.changes).toMatchObject([
      {
        kind: 'draft',
        number: 1,
        content: { sections: { reason: 'Bilan annuel' }, interventions: [doneBlood, doneEcho] },
      },
    ]);
  });

  it('brings an open draft up to the trace, and changes nothing when it is', async () => {
    reports.found = { ...reports.found, lived: { ...lived, done: [doneEcho] } };
    await draft();
    await draft();
    reports.found = { ...reports.found, lived };
    await draft();
    expect(reports.changes.map(({ kind }) => kind)).toEqual(['draft', 'none', 'write']);
    expect(reports.found.latest?.content.interventions.map(({ stepId }) => stepId)).toEqual(['blood', 'echo']);
  });

  it('opens the next version of a signed one, with all that it said', async () => {
    const latest = { id: 'x', number: 3, edit: 5, state: 'signed', content: complete(), editedBy: 'Dr N' } as const;
    reports.found = { ...reports.found, latest };
    await draft();
    expect(reports.changes).toEqual([{ kind: 'draft', number: 4, content: complete() }]);
  });

  it.each(['cancelled', 'postponed', 'noShow', 'unscheduled'])(
    'is refused of a visit that is %s',
    async (visitState) => {
      reports.found = { ...reports.found, visitState };
      await expect(draft()).rejects.toMatchObject({
        code: 'visit-state-refused',
        message: 'Cette venue n’a pas eu lieu\u00a0: il n’y a rien à rapporter.',
      });
      await expect(draft('nobody')).rejects.toMatchObject({ code: 'not-found' });
    },
  );
});
