import { lintProbes, type Finding } from './lint-probe';

const BOUNDARY = '@nx/enforce-module-boundaries';
const from = (what: string): string => `import { something } from '${what}';\nexport const used = something;\n`;
type Row = readonly [file: string, imported: string, message: RegExp];

const only = (tag: string): RegExp => new RegExp(`tagged with "${tag}" can only depend on libs tagged with`);
const noPackage = (tag: string): RegExp => new RegExp(`tagged with "${tag}" is not allowed to import`);

const REFUSED: readonly Row[] = [
  ['libs/time/src/probe.ts', '@diurne/contracts', only('layer:foundation')],
  ['libs/identifiers/src/probe.ts', '@diurne/grading', only('layer:foundation')],
  ['libs/contracts/src/probe.ts', '@diurne/planning-domain', only('layer:contract')],
  ['libs/planning/engine/src/probe.ts', '@diurne/grading', only('layer:engine')],
  ['libs/planning/engine/src/probe.ts', '@diurne/planning-formats', only('layer:engine')],
  ['libs/planning/formats/src/probe.ts', '@diurne/contracts', only('layer:format')],
  ['libs/discharge/domain/src/probe.ts', '@diurne/agenda-application', only('layer:domain')],
  ['libs/planning/domain/src/probe.ts', '@diurne/contracts', only('layer:domain')],
  ['libs/planning/application/src/probe.ts', '@diurne/planning-persistence', only('layer:application')],
  ['libs/agenda/application/src/probe.ts', '@diurne/messaging', only('layer:application')],
  ['libs/discharge/application/src/probe.ts', '@diurne/contracts', only('layer:application')],
  ['libs/house-rules/src/probe.ts', '@diurne/contracts', only('layer:probe')],

  ['libs/time/src/probe.ts', '@diurne/identifiers', only('context:time')],
  ['libs/text/src/probe.ts', '@diurne/time', only('context:text')],
  ['libs/patients/domain/src/probe.ts', '@diurne/planning-domain', only('context:patients')],
  ['libs/patients/persistence/src/probe.ts', '@diurne/agenda-application', only('context:patients')],
  ['libs/planning/application/src/probe.ts', '@diurne/discharge-domain', only('context:planning')],
  ['libs/planning/persistence/src/probe.ts', '@diurne/discharge-application', only('context:planning')],
  ['libs/planning/persistence/src/probe.ts', '@diurne/agenda-persistence', only('context:planning')],
  ['libs/messaging/src/probe.ts', '@diurne/access', only('context:messaging')],
  ['libs/agenda/domain/src/probe.ts', '@diurne/planning-domain', only('context:agenda')],
  ['libs/agenda/persistence/src/probe.ts', '@diurne/planning-application', only('context:agenda')],
  ['libs/agenda/persistence/src/probe.ts', '@diurne/discharge-domain', only('context:agenda')],
  ['libs/agenda/application/src/probe.ts', '@diurne/grading', only('context:agenda')],
  ['libs/discharge/domain/src/probe.ts', '@diurne/planning-domain', only('context:discharge')],
  ['libs/discharge/document/src/probe.ts', '@diurne/planning-persistence', only('context:discharge')],
  ['libs/discharge/application/src/probe.ts', '@diurne/agenda-application', only('context:discharge')],
  ['libs/grading/src/probe.ts', '@diurne/planning-domain', only('context:grading')],
  ['libs/database/src/probe.ts', '@diurne/planning-domain', only('context:database')],
  ['libs/database/src/probe.ts', '@diurne/messaging', only('context:database')],
  ['libs/messaging/src/probe.ts', '@diurne/agenda-domain', only('context:messaging')],
  ['libs/paper/src/probe.ts', '@diurne/contracts', only('context:paper')],
  ['libs/access/src/probe.ts', '@diurne/discharge-domain', only('context:access')],
  ['apps/plan/src/probe.ts', '@diurne/database', only('context:plan')],
  ['apps/front-desk-e2e/src/probe.ts', '@diurne/planning-domain', only('context:front-desk-e2e')],

  ['apps/front-desk/src/probe.ts', '@diurne/planning-persistence', only('runtime:browser')],
  ['apps/front-desk/src/probe.ts', '@diurne/planning-application', only('runtime:browser')],
  ['apps/front-desk/src/probe.ts', '@diurne/planning-domain', only('runtime:browser')],
  ['apps/front-desk/src/probe.ts', '@diurne/database', only('context:front-desk')],

  ['libs/time/src/probe.ts', 'zod', noPackage('layer:foundation')],
  ['libs/text/src/probe.ts', 'zod', noPackage('layer:foundation')],
  ['libs/contracts/src/probe.ts', '@nestjs/common', noPackage('layer:contract')],
  ['libs/planning/engine/src/probe.ts', 'zod', noPackage('layer:engine')],
  ['libs/planning/engine/src/probe.ts', '@nestjs/common', noPackage('layer:engine')],
  ['libs/planning/formats/src/probe.ts', 'typeorm', noPackage('layer:format')],
  ['libs/planning/domain/src/probe.ts', 'typeorm', noPackage('layer:domain')],
  ['libs/grading/src/probe.ts', 'zod', noPackage('layer:domain')],
  ['libs/discharge/domain/src/probe.ts', 'react', noPackage('layer:domain')],
  ['libs/planning/application/src/probe.ts', '@nestjs/common', noPackage('layer:application')],
  ['libs/agenda/application/src/probe.ts', 'bullmq', noPackage('layer:application')],
  ['libs/discharge/application/src/probe.ts', 'zod', noPackage('layer:application')],
  ['libs/planning/persistence/src/probe.ts', '@nestjs/common', noPackage('layer:adapter')],
  ['libs/discharge/document/src/probe.ts', 'react', noPackage('layer:adapter')],
  ['apps/front-desk/src/probe.ts', 'typeorm', noPackage('runtime:browser')],
  ['apps/front-desk/src/probe.ts', '@nestjs/common', noPackage('runtime:browser')],
  ['apps/front-desk/src/probe.ts', 'bullmq', noPackage('runtime:browser')],
  ['apps/api/src/probe.ts', 'react', noPackage('runtime:node')],
  ['apps/worker/src/probe.ts', '@mantine/core', noPackage('runtime:node')],

  ['apps/api/src/probe.ts', '../../worker/src/main', /cannot be imported by a relative or absolute path/],
  [
    'libs/planning/application/src/probe.ts',
    '../../domain/src/index',
    /cannot be imported by a relative or absolute path/,
  ],
  ['libs/planning/domain/src/probe.ts', '@diurne/planning-domain', /should use relative imports/],
];

const ALLOWED: readonly (readonly [file: string, imported: string])[] = [
  ['libs/planning/persistence/src/probe.ts', '@diurne/patients-persistence'],
  ['libs/discharge/document/src/probe.ts', '@diurne/patients-domain'],
  ['libs/time/src/probe.ts', 'date-fns'],
  ['libs/time/src/probe.ts', 'date-fns/locale/fr'],
  ['libs/time/src/probe.ts', '@date-fns/tz'],
  ['libs/contracts/src/probe.ts', 'zod'],
  ['libs/planning/formats/src/probe.ts', 'zod'],
  ['libs/planning/formats/src/probe.ts', '@diurne/planning-engine'],
  ['libs/planning/domain/src/probe.ts', '@diurne/time'],
  ['libs/planning/domain/src/probe.ts', '@diurne/planning-engine'],
  ['libs/planning/application/src/probe.ts', '@diurne/planning-domain'],
  ['libs/planning/persistence/src/probe.ts', '@diurne/planning-application'],
  ['libs/planning/persistence/src/probe.ts', 'typeorm'],
  ['libs/discharge/application/src/probe.ts', '@diurne/grading'],
  ['libs/messaging/src/probe.ts', 'bullmq'],
  ['libs/grading/src/probe.ts', '@diurne/time'],
  ['apps/api/src/probe.ts', '@nestjs/common'],
  ['apps/api/src/probe.ts', '@diurne/discharge-application'],
  ['apps/api/src/probe.ts', '@diurne/planning-persistence'],
  ['apps/front-desk/src/probe.ts', '@diurne/contracts'],
  ['apps/front-desk/src/probe.ts', '@diurne/planning-engine'],
  ['apps/front-desk/src/probe.ts', '@diurne/grading'],
  ['apps/front-desk/src/probe.ts', '@mantine/core'],
  ['libs/planning/domain/src/probe.spec.ts', 'fast-check'],
];

describe('the walls between the rooms', () => {
  let refused: readonly (readonly Finding[])[];
  let allowed: readonly (readonly Finding[])[];
  beforeAll(() => {
    const findings = lintProbes([...REFUSED, ...ALLOWED].map(([file, imported]) => ({ file, text: from(imported) })));
    refused = findings.slice(0, REFUSED.length);
    allowed = findings.slice(REFUSED.length);
  }, 120_000);

  it.each(REFUSED.map((row, at) => [row[0], row[1], at, row[2]] as const))(
    '%s may not import %s',
    (_file, _imported, at, message) => {
      expect(refused[at]).toContainEqual({ rule: BOUNDARY, message: expect.stringMatching(message) as string });
    },
  );

  it('has no circle between two rooms', () => {
    const [finding] = lintProbes([
      { file: 'libs/planning/engine/src/probe.ts', text: from('@diurne/planning-domain'), cycles: true },
    ]);
    expect(finding).toContainEqual({
      rule: BOUNDARY,
      message: expect.stringMatching(/Circular dependency between "@diurne\/planning-engine"/) as string,
    });
  });

  it.each(ALLOWED.map((row, at) => [row[0], row[1], at] as const))('%s may import %s', (_file, _imported, at) => {
    expect(allowed[at]).toEqual([]);
  });
});
