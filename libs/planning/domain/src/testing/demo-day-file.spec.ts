import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { civilDate } from '@diurne/time';
import { aDayHospital } from './a-day-hospital';
import { demoDayFile } from './demo-day-file';

const example = join(__dirname, '../../../../../examples/demo-busiest-day.json');
const hospital = aDayHospital({ startOn: civilDate('2026-11-23'), seed: 2026 });

it('the example of the busiest day is what the demo hospital gives', () => {
  const fresh = demoDayFile(hospital, hospital.busiestOn);
  const committed = readFileSync(example, 'utf8');
  if (committed !== fresh) {
    const path = join(tmpdir(), 'demo-busiest-day.json');
    writeFileSync(path, fresh);
    throw new Error(
      `examples/demo-busiest-day.json is out of date: the demo hospital has changed. Copy ${path} over it.`,
    );
  }
  expect(JSON.parse(committed)).toMatchObject({
    format: 'hdj-day/1',
    date: '2026-11-26',
    opening: { from: 450, to: 1110 },
  });
});

it('a day’s file shows neither identity nor number of a patient', () => {
  const fresh = demoDayFile(hospital, hospital.busiestOn);
  for (const patient of hospital.patients) {
    expect(fresh).not.toContain(patient.id);
    expect(fresh).not.toContain(patient.ins);
  }
});
