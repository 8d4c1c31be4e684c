import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { healthReady, openReport, readReportPdf } from '@diurne/contracts';
import { readSealingKey } from '@diurne/database';
import { sign, write, type ReportHouse } from '@diurne/discharge-application/testing';
import { DocumentGuard } from '@diurne/discharge-persistence';
import { aReportHouse } from '@diurne/discharge-persistence/testing';
import { runApi, type RunningApi } from '../testing/running-api';

jest.setTimeout(60_000);
const folder = mkdtempSync(join(tmpdir(), 'forged-'));
const keyFile = join(folder, 'key');
writeFileSync(keyFile, 'ab'.repeat(32), { mode: 0o600 });
let api: RunningApi;
let house: ReportHouse;
beforeAll(async () => {
  api = await runApi({ SEALING_KEY_FILE: keyFile, LOG_LEVEL: 'silent' });
  house = await aReportHouse(api.database, api, new DocumentGuard(readSealingKey(keyFile)));
  await write(house);
  await sign(house);
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

it('is served as it was signed, and refused once it is forged: readiness counts it', async () => {
  const physician = await api.as(house.actor.establishmentId, ['physician']);
  const params = { params: { id: house.visitId } };
  expect((await physician(openReport, params)).status).toBe(200);
  expect((await physician(readReportPdf, params)).status).toBe(200);
  await house.isForged();
  for (const answer of [await physician(openReport, params), await physician(readReportPdf, params)])
    expect([answer.status, answer.problem.code]).toEqual([409, 'document-forged']);
  await api.anonymous(healthReady);
  await pause(500);
  expect((await api.anonymous(healthReady)).body).toMatchObject({ status: 'ready', forgeries: 1 });
});
