// Who may import whom. Each constraint has its probe in libs/house-rules/src/boundaries.spec.ts.
const FRAMEWORKS_OF_THE_SERVER = [
  '@nestjs/*',
  'typeorm',
  'pg',
  'bullmq',
  'ioredis',
  'pino',
  'express',
  'helmet',
  'nodemailer',
  'pdfkit',
  'ical-generator',
  '@node-rs/argon2',
];
const FRAMEWORKS_OF_THE_BROWSER = [
  'react',
  'react-dom',
  'react-i18next',
  'react-router',
  'i18next',
  '@mantine/*',
  '@fullcalendar/*',
  '@dnd-kit/*',
  '@tanstack/*',
];

const LAYERS = {
  foundation: { dependsOn: ['foundation'], packages: ['date-fns', 'date-fns/*', '@date-fns/tz'] },
  contract: { dependsOn: ['contract', 'foundation'], packages: ['zod'] },
  engine: { dependsOn: ['engine', 'foundation'], packages: [] },
  format: { dependsOn: ['format', 'engine', 'foundation'], packages: ['zod'] },
  domain: { dependsOn: ['domain', 'engine', 'foundation'], packages: [] },
  application: { dependsOn: ['application', 'domain', 'engine', 'foundation'], packages: [] },
  adapter: {
    dependsOn: ['adapter', 'application', 'domain', 'engine', 'format', 'contract', 'foundation'],
    banned: ['@nestjs/*', ...FRAMEWORKS_OF_THE_BROWSER],
  },
  app: { dependsOn: ['adapter', 'application', 'domain', 'engine', 'format', 'contract', 'foundation'] },
  probe: { dependsOn: ['probe', 'foundation'] },
};

const layers = (forTests) =>
  Object.entries(LAYERS).map(([layer, { dependsOn, packages, banned }]) => ({
    sourceTag: `layer:${layer}`,
    onlyDependOnLibsWithTags: dependsOn.map((name) => `layer:${name}`),
    ...(packages && !forTests ? { allowedExternalImports: packages } : {}),
    ...(banned && !forTests ? { bannedExternalImports: banned } : {}),
  }));

const CONTEXTS = [
  // They meet through events and ids.
  { sourceTag: 'context:planning', notDependOnLibsWithTags: ['context:discharge'] },
  { sourceTag: 'context:discharge', notDependOnLibsWithTags: ['context:planning'] },
  // What carries every context knows none of them.
  ...['database', 'messaging', 'access'].map((context) => ({
    sourceTag: `context:${context}`,
    notDependOnLibsWithTags: ['context:planning', 'context:agenda', 'context:discharge', 'context:grading'],
  })),
  {
    sourceTag: 'context:grading',
    notDependOnLibsWithTags: ['context:planning', 'context:agenda', 'context:discharge'],
  },
];

const RUNTIMES = [
  {
    sourceTag: 'runtime:browser',
    onlyDependOnLibsWithTags: ['layer:contract', 'layer:engine', 'layer:format', 'layer:foundation', 'context:grading'],
    bannedExternalImports: FRAMEWORKS_OF_THE_SERVER,
  },
  { sourceTag: 'runtime:node', bannedExternalImports: FRAMEWORKS_OF_THE_BROWSER },
];

/** Options of @nx/enforce-module-boundaries. Tests may use any package, never another room. */
export const boundaries = ({ forTests }) => ({
  enforceBuildableLibDependency: false,
  depConstraints: [...layers(forTests), ...CONTEXTS, ...RUNTIMES],
});
