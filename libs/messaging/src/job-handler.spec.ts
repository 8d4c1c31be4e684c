import { jobCatalogue, jobNames, outboxEntry, payloadOf } from './job-catalogue';
import { handlersByJob, type JobHandler } from './job-handler';

const idle = (job: JobHandler['job']): JobHandler => ({ job, handle: async () => undefined });
const visitId = '0b6c7c2e-9f0b-4a57-8a0e-000000000001';

describe('the handlers of the declared jobs', () => {
  it('are accepted when each job has exactly one', () => {
    expect(Object.keys(handlersByJob(jobNames.map(idle))).sort()).toEqual([...jobNames].sort());
  });
  it('are refused when a job has none, naming it', () => {
    expect(() => handlersByJob(jobNames.filter((name) => name !== 'send-report').map(idle))).toThrow(
      'job send-report has 0 handlers',
    );
  });
  it('are refused when a job has two, naming it', () => {
    expect(() => handlersByJob([...jobNames.map(idle), idle('issue-agenda')])).toThrow(
      'job issue-agenda has 2 handlers',
    );
  });
  it('are refused when nobody declared the job', () => {
    expect(() =>
      handlersByJob([...jobNames.map(idle), { ...idle('send-agenda'), job: 'send-pigeon' as JobHandler['job'] }]),
    ).toThrow('unknown job send-pigeon');
  });
});

describe('the job catalogue', () => {
  it('refuses a payload with anything but its ids', () => {
    expect(() => payloadOf('issue-agenda', { visitId, patientName: 'DUPONT' })).toThrow();
    expect(() => payloadOf('issue-agenda', {})).toThrow();
    expect(payloadOf('issue-agenda', { visitId })).toEqual({ visitId });
  });
  it('gives one waiting message per visit, per version, per recipient', () => {
    const dueAt = new Date('2026-11-23T08:05:00Z');
    expect(outboxEntry('issue-agenda', { visitId }, dueAt)).toEqual({
      kind: 'issue-agenda',
      payload: { visitId },
      deduplicationKey: `agenda:${visitId}`,
      dueAt,
    });
    expect(
      outboxEntry('send-report', { reportVersionId: 'r', correspondentId: 'c1' }, dueAt).deduplicationKey,
    ).not.toBe(outboxEntry('send-report', { reportVersionId: 'r', correspondentId: 'c2' }, dueAt).deduplicationKey);
  });
  it('keeps messages apart from builds, so that no mail waits for a search', () => {
    expect(jobNames.filter((name) => jobCatalogue[name].queue === 'planning')).toEqual(['build-day']);
  });
});
