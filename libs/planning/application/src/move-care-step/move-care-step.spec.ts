import { aDesk, at, type Desk } from '../testing/a-desk';
import { checkup } from '../testing/test-programmes';
import { MoveCareStep } from './move-care-step.use-case';

let desk: Desk;
let visitId: string;
beforeEach(async () => {
  desk = aDesk();
  visitId = (await desk.book(checkup(desk, 515), 'checkup')).visitId;
});
const move = (code: string, start: number, resourceIds: readonly string[], expectedRevision = 1) =>
  new MoveCareStep(desk.ledger).move(
    desk.actor,
    { visitId, stepId: desk.visit(visitId).stepIds[code] ?? code, expectedRevision, start, resourceIds },
    at,
  );
const hours = () => {
  const { arrival, departure, steps } = desk.visit(visitId).programme;
  return [arrival, ...steps.map(({ code, start }) => `${code} ${start}`), departure];
};

describe('moving a step', () => {
  it('lets arrival and departure follow with the pathway’s lead and lag', async () => {
    expect(await move('ECHO', 655, [desk.ids.echograph])).toEqual({ ...desk.here, revision: 2 });
    expect(hours()).toEqual([515, 'PDS 525', 'CS 560', 'ECHO 655', 685]);
    await move('PDS', 505, [desk.ids.nurses], 2);
    expect(hours()).toEqual([495, 'PDS 505', 'CS 560', 'ECHO 655', 685]);
  });

  it('keeps an arrival that took place', async () => {
    await desk.trace.add(desk.actor, { visitId }, at, () => ({
      state: 'arrived',
      fact: { kind: 'arrival', occurredAt: at },
    }));
    await move('ECHO', 655, [desk.ids.echograph], 1);
    await move('CS', 600, [desk.ids.physician], 2);
    await move('PDS', 530, [desk.ids.nurses], 3);
    expect(hours()).toEqual([515, 'PDS 530', 'CS 600', 'ECHO 655', 685]);
  });

  it('is refused by the lag that it breaks, by five minutes', async () => {
    await expect(move('CS', 555, [desk.ids.physician])).rejects.toMatchObject({
      code: 'plan-refused',
      violations: [{ code: 'step-lag-respected', shortfall: 5, steps: ['PDS', 'CS'] }],
    });
    expect(hours()).toContain('CS 560');
  });

  it('is refused onto hours that another unit took', async () => {
    await desk.book(checkup(desk, 700), 'checkup', desk.beside);
    await expect(move('ECHO', 800, [desk.ids.echograph])).rejects.toMatchObject({
      code: 'plan-refused',
      violations: [expect.objectContaining({ resources: [desk.ids.echograph] })],
    });
    await expect(move('ECHO', 820, [desk.ids.echograph])).resolves.toMatchObject({ revision: 2 });
  });

  it('is refused with as many resources as its lines do not have', async () => {
    await expect(move('ECHO', 655, [])).rejects.toMatchObject({
      code: 'reference-unknown',
      errors: [
        {
          path: 'body.steps[2].resourceIds',
          message: '1 ressources attendues, une par besoin de l’étape\u00a0; 0 données',
        },
      ],
    });
  });

  it('is refused on a stale day, and knows no step and no visit of nobody', async () => {
    await expect(move('ECHO', 655, [desk.ids.echograph], 0)).rejects.toMatchObject({ code: 'day-changed-since' });
    await expect(move('nothing', 655, [])).rejects.toMatchObject({
      code: 'not-found',
      message: 'Cette étape n’existe pas dans cette venue.',
    });
    const order = { visitId: 'nobody', stepId: 'x', expectedRevision: 1, start: 655, resourceIds: [] };
    await expect(new MoveCareStep(desk.ledger).move(desk.actor, order, at)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('that was done is refused', async () => {
    const stepId = desk.visit(visitId).stepIds['PDS']!;
    await desk.trace.add(desk.actor, { visitId }, at, () => ({
      state: 'booked',
      fact: { kind: 'stepDone', stepId, occurredAt: at },
    }));
    await expect(move('PDS', 505, [desk.ids.nurses])).rejects.toMatchObject({
      code: 'visit-state-refused',
      message: expect.stringContaining('Acte PDS'),
    });
  });
});
