import { createHash } from 'node:crypto';
import {
  bookDayVisit,
  digestOfSeen,
  draftReport,
  handLetter,
  listLettersToHand,
  listPendingReports,
  listReportEdits,
  openReport,
  openReportEdit,
  openVisit,
  readReportPdf,
  signReport,
  writeReport,
  type ReportView,
} from '@diurne/contracts';
import { queryFreely } from '@diurne/database/testing';
import { aPlannedHouse, checkup, type PlannedHouse } from '@diurne/planning-persistence/testing';
import { civilDate } from '@diurne/time';
import { runApi, type RunningApi } from '../testing/running-api';

const on = civilDate('2026-11-24');
const day = (date: string = on) => ({ unitId: house.ids.unit, on: date });
let api: RunningApi;
let house: PlannedHouse;
let physician: Awaited<ReturnType<RunningApi['as']>>;
let junior: typeof physician;
let visitId: string;
let stepIds: Record<string, string>;

const arriveAndDo = (...codes: string[]) =>
  api.database.transact(house.actor, async (tx) => {
    const fact = (kind: string, at: string, more: Record<string, unknown> = {}) =>
      house.put(tx, 'traced_fact', {
        visit_id: visitId,
        kind,
        declared_by: house.ids.coordinator,
        occurred_at: at,
        declared_at: at,
        ...more,
      });
    await fact('arrival', '2026-11-24T08:02:31Z');
    for (const [i, code] of codes.entries())
      await fact('stepDone', `2026-11-24T09:1${i}:48Z`, { step_id: stepIds[code] });
  });
const filled = (report: ReportView) => ({
  ...report.content,
  resistantOrganisms: false,
  transfusion: false,
  bloodProducts: false,
  sections: {
    ...report.content.sections,
    synthesis: 'Sans particularité.',
    treatmentsAtDischarge: 'Inchangés.',
    awaitedResults: 'Aucun.',
    followUp: 'Dans un an.',
  },
  interventions: report.content.interventions.map((i) => ({ ...i, finding: 'Normal.' })),
  notDone: report.content.notDone?.map((one) => ({ ...one, reason: 'Reportée : panne.' })),
  changes: 'Hypothèse précisée.',
});
/** What the page sends that shows this report. */
const signature = (report: ReportView) => ({
  version: report.version,
  expectedEdit: report.edit,
  digest: digestOfSeen(report),
  despite: report.doubts,
  onBehalfOf: report.physicians[0]?.resourceId ?? null,
});

beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  house = await aPlannedHouse(api.database);
  const { requestId, patientId } = await house.request(on, 'checkup');
  await api.database.transact(house.actor, async (tx) => {
    await queryFreely(
      tx,
      `UPDATE correspondent SET email = 'dr-essai@exemple.test', secure_email = 'dr-essai@exemple.test' WHERE id = $1`,
      [house.ids.prescriber],
    );
    await queryFreely(tx, `UPDATE patient SET primary_physician_id = $2, referring_physician_id = $2 WHERE id = $1`, [
      patientId,
      house.ids.prescriber,
    ]);
  });
  const secretary = await api.as(house.ids.establishment, ['secretary']);
  const booked = await secretary(bookDayVisit, {
    params: day(),
    body: {
      requestIds: [requestId],
      expectedRevision: 0,
      programme: checkup(house, 540),
      confirmed: { of: ['day-past'], reason: 'essai' },
    },
  });
  visitId = booked.body.visitId;
  stepIds = Object.fromEntries(booked.body.day.visits[0]?.steps.map(({ code, id }) => [code, id]) ?? []);
  physician = await api.as(house.ids.establishment, ['physician'], {
    rpps: '10000000014',
    displayName: 'Dr ORVAL Mina',
  });
  junior = await api.as(house.ids.establishment, ['juniorPhysician']);
});

const params = () => ({ params: { id: visitId } });

it('goes from the trace to a signed, frozen document that leaves once for one person who is both physicians', async () => {
  await arriveAndDo('PDS', 'CS', 'ECHO');
  const draft = (await junior(draftReport, params())).body;
  expect(draft.content.interventions.map(({ label, doneAtMinute }) => [label, doneAtMinute])).toEqual([
    ['Acte PDS', 610],
    ['Acte CS', 611],
    ['Acte ECHO', 612],
  ]);
  const written = (
    await junior(writeReport, { ...params(), body: { version: 1, expectedEdit: draft.edit, content: filled(draft) } })
  ).body;
  expect(written.missing).toEqual([]);
  const act = signature(written);
  expect((await junior(signReport, { ...params(), body: act })).problem.code).toBe('role-insufficient');
  const signed = (await physician(signReport, { ...params(), body: act })).body;
  expect(
    await api.database.transact(house.actor, (tx) =>
      queryFreely(tx, `SELECT moment, traced_count AS count FROM class_snapshot WHERE visit_id = $1`, [visitId]),
    ),
  ).toEqual([{ moment: 'signature', count: expect.any(Number) }]);
  expect(signed).toMatchObject({
    state: 'signed',
    signedBy: 'Dr ORVAL Mina',
    signerRpps: '10000000014',
    recipients: [{ name: 'Dr Essai', role: 'primary', state: 'waiting', onPaper: false }],
    authors: [expect.any(String)],
    outdated: [],
  });
  const pdf = Buffer.from(await (await physician(readReportPdf, params())).response.arrayBuffer());
  const stored = await api.database.transact(house.actor, (tx) =>
    queryFreely<{ sha256: string; kinds: string[] }>(
      tx,
      `SELECT d.sha256, (SELECT array_agg(name ORDER BY written) FROM outbox_event WHERE name LIKE 'report-%') AS kinds FROM signed_document d`,
    ),
  );
  expect(stored).toEqual([
    { sha256: createHash('sha256').update(pdf).digest('hex'), kinds: ['report-drafted', 'report-signed'] },
  ]);
  const late = { version: 1, expectedEdit: written.edit, content: filled(draft) };
  expect((await physician(writeReport, { ...params(), body: late })).problem.code).toBe('report-signed');
  expect((await physician(signReport, { ...params(), body: act })).problem.code).toBe('report-signed');
});

it('is refused with everything that is missing, each by its section', async () => {
  await arriveAndDo('CS');
  const draft = (await physician(draftReport, params())).body;
  const refused = await physician(signReport, { ...params(), body: signature(draft) });
  expect([refused.status, refused.problem.code]).toEqual([422, 'report-incomplete']);
  expect(refused.problem.errors?.map(({ path }) => path)).toEqual([
    'synthesis',
    'treatmentsAtDischarge',
    'awaitedResults',
    'followUp',
    'resistantOrganisms',
    'transfusion',
    'bloodProducts',
    'interventions',
    'notDone',
    'notDone',
  ]);
  expect(refused.problem.errors).toEqual(draft.missing.map(({ section, message }) => ({ path: section, message })));
});

it('is not signed by a physician without RPPS', async () => {
  await arriveAndDo('PDS', 'CS', 'ECHO');
  const draft = (await physician(draftReport, params())).body;
  const unknown = await api.as(house.ids.establishment, ['physician']);
  expect((await unknown(signReport, { ...params(), body: signature(draft) })).problem.code).toBe('role-insufficient');
});

it('shows two editors to each other, and loses neither text', async () => {
  const draft = (await physician(draftReport, params())).body;
  const write = (caller: typeof physician, synthesis: string) =>
    caller(writeReport, {
      ...params(),
      body: {
        version: 1,
        expectedEdit: draft.edit,
        content: { ...draft.content, sections: { ...draft.content.sections, synthesis } },
      },
    });
  expect((await write(junior, 'Première.')).body.edit).toBe(draft.edit + 1);
  const late = await write(physician, 'Seconde.');
  expect([late.status, late.problem.code]).toEqual([412, 'report-changed-since']);
  expect((await physician(openReport, params())).body.content.sections.synthesis).toBe('Première.');
});

it('does not cover what its signer has not seen: a step traced since asks to look again', async () => {
  await arriveAndDo('PDS', 'CS');
  const draft = (await physician(draftReport, params())).body;
  const explained = filled(draft);
  const written = (
    await physician(writeReport, {
      ...params(),
      body: {
        version: 1,
        expectedEdit: draft.edit,
        content: { ...explained, sections: { ...explained.sections, interventions: 'Échographie reportée.' } },
      },
    })
  ).body;
  await api.database.transact(house.actor, (tx) =>
    house.put(tx, 'traced_fact', {
      visit_id: visitId,
      kind: 'stepDone',
      step_id: stepIds['ECHO'],
      declared_by: house.ids.coordinator,
      occurred_at: '2026-11-24T10:00:00Z',
      declared_at: '2026-11-24T10:00:00Z',
    }),
  );
  expect((await physician(signReport, { ...params(), body: signature(written) })).problem.code).toBe(
    'report-not-as-seen',
  );
});

it('is corrected by a new version that replaces the signed one', async () => {
  await arriveAndDo('PDS', 'CS', 'ECHO');
  const draft = (await physician(draftReport, params())).body;
  const sign = async (version: number, report: ReportView) => {
    const written = (
      await physician(writeReport, {
        ...params(),
        body: { version, expectedEdit: report.edit, content: filled(report) },
      })
    ).body;
    return (await physician(signReport, { ...params(), body: signature(written) })).body;
  };
  const first = await sign(1, draft);
  const second = await sign(2, (await physician(draftReport, params())).body);
  expect([second.version, second.state, second.sha256 === first.sha256]).toEqual([2, 'signed', false]);
  const states = await api.database.transact(house.actor, (tx) =>
    queryFreely(tx, `SELECT number, state FROM report_version ORDER BY number`),
  );
  expect(states).toEqual([
    { number: 1, state: 'replaced' },
    { number: 2, state: 'signed' },
  ]);
});

it('takes no finding for what was not done, and no visit of another house', async () => {
  const draft = (await physician(draftReport, params())).body;
  const invented = { stepId: stepIds['CS'] ?? '', label: 'CS', performer: '', doneAtMinute: 600, finding: 'Inventé.' };
  expect(
    (
      await physician(writeReport, {
        ...params(),
        body: { version: 1, expectedEdit: draft.edit, content: { ...draft.content, interventions: [invented] } },
      })
    ).problem.code,
  ).toBe('step-not-done');
  const neighbour = await api.as((await aPlannedHouse(api.database)).ids.establishment, ['physician'], {
    rpps: '10000000014',
  });
  expect((await neighbour(openReport, params())).problem.code).toBe('not-found');
});

it('is pending while the visit is under way and unsigned, and each reading is traced', async () => {
  await arriveAndDo('CS');
  await api.database.transact(house.actor, (tx) =>
    queryFreely(tx, `UPDATE day_visit SET state = 'arrived' WHERE id = $1`, [visitId]),
  );
  expect((await physician(listPendingReports)).body.map(({ visitId: id, state }) => [id, state])).toEqual([
    [visitId, 'none'],
  ]);
  await physician(draftReport, params());
  await physician(openReport, params());
  expect((await physician(listPendingReports)).body[0]?.state).toBe('draft');
  const [trail] = await api.database.transact(house.actor, (tx) =>
    queryFreely<{ count: string }>(
      tx,
      `SELECT count(*) FROM audit_event WHERE action = 'report-opened' AND account_id = $1`,
      [physician.accountId],
    ),
  );
  expect(Number(trail?.count)).toBe(2);
});

it('names the patient as the day does, by one first name and the used name', async () => {
  await api.database.transact(house.actor, (tx) =>
    queryFreely(
      tx,
      `UPDATE patient SET birth_name = 'Lefèvre', used_name = 'Dupré-Martin', first_names = 'Zoé, Anne'
       WHERE id = (SELECT patient_id FROM day_visit WHERE id = $1)`,
      [visitId],
    ),
  );
  await arriveAndDo('PDS');
  const named = { displayName: 'DUPRÉ-MARTIN Zoé', birthDate: '1961-02-27' };
  await api.database.transact(house.actor, (tx) =>
    queryFreely(tx, `UPDATE day_visit SET state = 'arrived' WHERE id = $1`, [visitId]),
  );
  expect((await physician(listPendingReports)).body).toMatchObject([{ visitId, patient: named, state: 'none' }]);
  expect((await junior(draftReport, params())).body.patient).toMatchObject(named);
  expect((await physician(openReport, params())).body.patient).toMatchObject(named);
});

it('is outdated by a fact that is declared or withdrawn after the signature, and is on the list until it is signed anew', async () => {
  await arriveAndDo('PDS', 'CS', 'ECHO');
  await api.database.transact(house.actor, (tx) =>
    queryFreely(tx, `UPDATE day_visit SET state = 'arrived' WHERE id = $1`, [visitId]),
  );
  const draft = (await physician(draftReport, params())).body;
  const body = { version: 1, expectedEdit: draft.edit, content: filled(draft) };
  const written = (await physician(writeReport, { ...params(), body })).body;
  expect(written.doubts).toEqual([expect.stringMatching(/^La sortie n’est pas tracée/)]);
  await physician(signReport, { ...params(), body: signature(written) });
  const pending = async () => (await physician(listPendingReports)).body.map(({ state }) => state);
  expect(await pending()).toEqual([]);
  const declared = '2026-11-24T11:00:00Z';
  const departed = { visit_id: visitId, kind: 'departure', declared_by: house.ids.coordinator };
  await api.database.transact(house.actor, (tx) =>
    house.put(tx, 'traced_fact', { ...departed, occurred_at: declared, declared_at: declared }),
  );
  expect(await pending()).toEqual(['outdated']);
  const dim = await api.as(house.ids.establishment, ['dim']);
  const holds = async () => (await dim(openVisit, params())).body.gradingDetail?.holds.map(({ message }) => message);
  const outdated = expect.stringContaining('la lettre signée est à mettre à jour') as string;
  expect(await holds()).toContainEqual(outdated);
  expect((await physician(openReport, params())).body.outdated).toEqual(['La sortie est notée à 12\u00a0h.']);
  await api.database.transact(house.actor, async (tx) => {
    const [fact] = await queryFreely<{ id: string }>(tx, `SELECT id FROM traced_fact WHERE kind = 'departure'`);
    await house.put(tx, 'traced_fact', {
      ...departed,
      kind: 'withdrawal',
      withdraws: fact?.id,
      occurred_at: declared,
      declared_at: declared,
    });
  });
  expect(await pending()).toEqual([]);
  expect(await holds()).not.toContainEqual(outdated);
  const recorded = { number: 1, entry_mode: 'emergency', recorded_by: house.ids.coordinator, recorded_at: declared };
  await api.database.transact(house.actor, (tx) => house.put(tx, 'stay_record', { visit_id: visitId, ...recorded }));
  expect(await pending()).toEqual(['outdated']);
  const said = async () => (await physician(openReport, params())).body.outdated;
  expect(await said()).toEqual(['Le mode d’entrée a été corrigé depuis la signature.']);
  await api.database.transact(house.actor, async (tx) => {
    await house.put(tx, 'stay_record', { visit_id: visitId, ...recorded, number: 2, entry_mode: null });
    const named = `UPDATE patient SET used_name = 'QUINTREVAL' WHERE id IN (SELECT patient_id FROM day_visit WHERE id = $1)`;
    await queryFreely(tx, named, [visitId]);
  });
  expect([await pending(), await said()]).toEqual([
    ['outdated'],
    ['L’identité du patient a été corrigée depuis la signature.'],
  ]);
});

it('keeps every save, which its authors find and open again', async () => {
  const draft = (await junior(draftReport, params())).body;
  const body = { version: 1, expectedEdit: draft.edit, content: filled(draft) };
  await junior(writeReport, { ...params(), body });
  expect((await physician(writeReport, { ...params(), body })).problem.code).toBe('report-changed-since');
  const edits = (await physician(listReportEdits, params())).body;
  expect(edits.map(({ edit, beside, author }) => [edit, beside, author === 'Dr ORVAL Mina'])).toEqual([
    [1, true, true],
    [2, false, false],
    [1, false, false],
  ]);
  const first = edits.at(-1)?.id ?? '';
  const opened = (await physician(openReportEdit, { params: { id: visitId, editId: first } })).body;
  expect(opened.content).toEqual(draft.content);
  const neighbour = await api.as((await aPlannedHouse(api.database)).ids.establishment, ['physician']);
  expect((await neighbour(openReportEdit, { params: { id: visitId, editId: first } })).problem.code).toBe('not-found');
  expect((await neighbour(listReportEdits, params())).problem.code).toBe('report-missing');
});

it('forgets no physician whom no message reaches: a task until someone has taken the paper there', async () => {
  await api.database.transact(house.actor, (tx) =>
    queryFreely(tx, `UPDATE correspondent SET secure_email = NULL WHERE id = $1`, [house.ids.prescriber]),
  );
  await arriveAndDo('PDS', 'CS', 'ECHO');
  const draft = (await physician(draftReport, params())).body;
  const body = { version: 1, expectedEdit: draft.edit, content: filled(draft) };
  const written = (await physician(writeReport, { ...params(), body })).body;
  const signed = (await physician(signReport, { ...params(), body: signature(written) })).body;
  expect(signed.recipients).toMatchObject([{ state: 'notSecure', onPaper: true }]);
  const secretary = await api.as(house.ids.establishment, ['secretary'], { displayName: 'VALMONT Eve' });
  const toHand = async () =>
    (await secretary(listLettersToHand)).body.map(({ recipient, why }) => [recipient.name, why]);
  const hand = (way: 'posted' | 'undone') =>
    secretary(handLetter, { ...params(), body: { correspondentId: house.ids.prescriber, way } });
  expect(await toHand()).toEqual([['Dr Essai', 'notSecure']]);
  await hand('posted');
  expect(await toHand()).toEqual([]);
  const { recipients } = (await physician(openReport, params())).body;
  expect(recipients).toMatchObject([{ state: 'posted', by: 'VALMONT Eve', onPaper: false }]);
  await hand('undone');
  expect(await toHand()).toEqual([['Dr Essai', 'notSecure']]);
});
