import { civilDate } from '@diurne/time';
import type { CorrectableRequest } from '@diurne/planning-domain';
import { aDesk, at, thursday, tuesday, type Desk } from '../testing/a-desk';
import { CorrectRequest } from './correct-request.use-case';

let desk: Desk;
let requestId: string;
let seen: CorrectableRequest;
beforeEach(async () => {
  desk = aDesk();
  ({ requestId } = await desk.request(tuesday, 'checkup'));
  const { prescriberId, justification, priority, wishedFrom, wishedTo, hours, note } = desk.house.requestAt(requestId)!;
  seen = { prescriberId, justification, priority, wishedFrom, wishedTo, hours, note };
});
const correct = (more: Partial<CorrectableRequest>, byPhysician = false) =>
  new CorrectRequest(desk.requests).correct(
    desk.actor,
    { requestId, seen, now: { ...seen, ...more }, byPhysician },
    at,
  );

describe('correcting a request', () => {
  it('extends its period, for the days that are looked at from then on', async () => {
    await correct({ wishedTo: thursday });
    expect(desk.house.requestAt(requestId)).toMatchObject({
      wishedFrom: tuesday,
      wishedTo: thursday,
      state: 'validated',
    });
    expect(desk.requests.events.at(-1)).toMatchObject({ kind: 'VisitRequestCorrected', requestId });
  });

  it('names the field that somebody else corrected meanwhile', async () => {
    await correct({ priority: 5 });
    await expect(correct({ priority: 4 })).rejects.toMatchObject({
      code: 'record-changed-since',
      errors: [{ path: 'now.priority' }],
    });
  });

  it('leaves a validated reason to physicians, and names nobody who is not in the book', async () => {
    await expect(correct({ justification: 'autre' })).rejects.toMatchObject({ code: 'role-insufficient' });
    await correct({ justification: 'autre' }, true);
    expect(desk.house.requestAt(requestId)?.justification).toBe('autre');
    await expect(correct({ prescriberId: 'x' })).rejects.toMatchObject({
      code: 'reference-unknown',
      errors: [{ path: 'now.prescriberId' }],
    });
  });

  it('says nothing happened where nothing changes', async () => {
    await correct({ wishedTo: civilDate(seen.wishedTo) });
    expect(desk.requests.events).toEqual([]);
  });
});
