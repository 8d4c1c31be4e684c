import { arrive, depart, openBoard, openVisit, recordMark, withdrawMark, type BodyInput } from '@diurne/contracts';
import { toLocal } from '@diurne/time';
import { aLivedInHouse } from '../testing/a-lived-in-house';
import { runApi, type RunningApi } from '../testing/running-api';

jest.setTimeout(30_000);

const on = toLocal(new Date(), 'Europe/Paris').date;
let api: RunningApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.close());

async function aPatientHere() {
  const { house, book, as, free } = await aLivedInHouse(api);
  const params = { id: (await book({ on })).visitId };
  const coordinator = await as('coordinator');
  const asked = { nameAsked: true, birthDateAsked: true, atMinute: 0, confirmed: true };
  const { body: board } = await coordinator(arrive, { params, body: asked });
  return {
    house,
    as,
    coordinator,
    params,
    free: (sql: string) => free(sql, [params.id]),
    steps: board.cards[0]!.visit.steps,
  };
}

it('keeps a step begun, the place used and given back, ready and letter handed, and takes one back with its reason', async () => {
  const { house, coordinator, params, free, steps } = await aPatientHere();
  const stepId = steps[0]!.id;
  const note = (body: BodyInput<typeof recordMark>) => coordinator(recordMark, { params, body });
  expect((await note({ kind: 'placeFreed' })).problem.code).toBe('visit-state-refused');
  await note({ kind: 'stepStarted', stepId });
  await note({ kind: 'placed', resourceId: house.ids.armchairs });
  await note({ kind: 'placeFreed' });
  await note({ kind: 'ready' });
  expect((await note({ kind: 'letterHanded' })).problem.code).toBe('visit-state-refused');
  await free(`WITH report AS (
      INSERT INTO discharge_report (establishment_id, visit_id) SELECT establishment_id, id FROM day_visit WHERE id = $1 RETURNING id, establishment_id)
    INSERT INTO report_version (establishment_id, report_id, number, state, content, author_id, edited_at, frozen, signed_by, signer_name, signer_rpps, signed_at, sha256)
    SELECT r.establishment_id, r.id, 1, 'signed', '{}', a.id, now(), '{}', a.id, 'Dr Essai', '1', now() - interval '1 minute', repeat('0', 64)
    FROM report r JOIN LATERAL (SELECT id FROM account c WHERE c.establishment_id = r.establishment_id LIMIT 1) a ON true`);
  const { body } = await note({ kind: 'letterHanded' });
  const marks = body.cards[0]!.marks;
  expect(marks.map(({ kind, place, by, stepId: of }) => [kind, place, by, of])).toEqual([
    ['stepStarted', null, 'coordinator Essai', stepId],
    ['placed', 'Équipe fauteuil', 'coordinator Essai', null],
    ['placeFreed', null, 'coordinator Essai', null],
    ['ready', null, 'coordinator Essai', null],
    ['letterHanded', null, 'coordinator Essai', null],
  ]);
  expect((await note({ kind: 'stepStarted', stepId })).problem.code).toBe('visit-state-refused');
  expect((await note({ kind: 'placed', resourceId: house.ids.nurses })).problem.code).toBe('reference-unknown');
  const markId = marks.find(({ kind }) => kind === 'ready')!.id;
  await coordinator(withdrawMark, { params: { ...params, markId }, body: { reason: 'autre patient' } });
  const board = await coordinator(openBoard, { params: { unitId: house.ids.unit, on } });
  expect(board.body.cards[0]!.marks.map(({ kind }) => kind)).not.toContain('ready');
  expect(await free(`SELECT kind, reason FROM visit_mark WHERE visit_id = $1 AND withdraws IS NOT NULL`)).toEqual([
    { kind: 'withdrawal', reason: 'autre patient' },
  ]);
  await expect(free(`DELETE FROM visit_mark WHERE visit_id = $1`)).rejects.toThrow(/permission denied/);
});

it('keeps the class as it was at the departure, with its rules, for the DIM', async () => {
  const { as, coordinator, params, free } = await aPatientHere();
  await coordinator(depart, { params, body: { exitMode: 'home', confirmed: true } });
  const dim = await as('dim');
  const { body } = await dim(openVisit, { params });
  expect(body.keptClasses).toEqual([
    {
      moment: 'departure',
      ruleSet: body.gradingDetail?.ruleSet,
      words: body.grading.traced.words,
      plannedClass: body.grading.planned.gradingClass,
      plannedCount: body.grading.planned.count,
      tracedClass: body.grading.traced.gradingClass,
      tracedCount: 0,
      by: 'coordinator Essai',
      at: expect.any(String),
    },
  ]);
  expect((await coordinator(openVisit, { params })).body.keptClasses).toBeNull();
  await expect(free(`UPDATE class_snapshot SET traced_count = 4 WHERE visit_id = $1`)).rejects.toThrow(
    /permission denied/,
  );
});
