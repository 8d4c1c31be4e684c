// Who may import whom. Each constraint has its probe in libs/house-rules/src/boundaries.spec.ts; what is not said here is refused.
import { tagOf } from './projects.mjs';

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

/** `pure`: no framework, no machine, no clock, no chance; the same answer every time. */
const LAYERS = {
  foundation: { pure: true, dependsOn: ['foundation'], packages: ['date-fns', 'date-fns/*', '@date-fns/tz'] },
  contract: { pure: true, dependsOn: ['contract', 'foundation'], packages: ['zod'] },
  engine: { pure: true, dependsOn: ['engine', 'foundation'], packages: [] },
  format: { pure: true, dependsOn: ['format', 'engine', 'foundation'], packages: ['zod'] },
  domain: { pure: true, dependsOn: ['domain', 'engine', 'foundation'], packages: [] },
  application: { pure: true, dependsOn: ['application', 'domain', 'engine', 'foundation'], packages: [] },
  adapter: {
    dependsOn: ['adapter', 'application', 'domain', 'engine', 'format', 'contract', 'foundation'],
    banned: ['@nestjs/*', ...FRAMEWORKS_OF_THE_BROWSER],
  },
  app: { dependsOn: ['adapter', 'application', 'domain', 'engine', 'format', 'contract', 'foundation'] },
  probe: { dependsOn: ['probe', 'foundation'] },
};

const WORDS = ['time', 'identifiers', 'text'];
/** What carries every context, and knows none of them. */
const CARRIERS = ['contracts', 'database', 'messaging', 'paper'];
/** They meet through events, ids and published views. */
const TRADES = ['patients', 'planning', 'agenda', 'discharge', 'grading', 'indicators', 'interoperability'];

/** The contexts that each may import beside itself. */
const CONTEXTS = {
  time: [],
  text: [],
  identifiers: ['time', 'text'],
  contracts: WORDS,
  paper: WORDS,
  database: WORDS,
  messaging: [...WORDS, 'database'],
  access: [...WORDS, 'contracts', 'database', 'messaging'],
  grading: WORDS,
  patients: [...WORDS, ...CARRIERS, 'access'],
  planning: [...WORDS, ...CARRIERS, 'access', 'patients', 'grading'],
  agenda: [...WORDS, ...CARRIERS, 'access', 'patients'],
  discharge: [...WORDS, ...CARRIERS, 'access', 'patients', 'grading'],
  indicators: [...WORDS, ...CARRIERS, 'grading'],
  interoperability: [...WORDS, ...CARRIERS],
  api: [...WORDS, ...CARRIERS, ...TRADES, 'access'],
  worker: [...WORDS, ...CARRIERS, ...TRADES, 'access'],
  plan: [...WORDS, 'planning'],
  'front-desk': [...WORDS, 'contracts', 'planning', 'grading'],
  'front-desk-e2e': [...WORDS, 'patients'],
  'house-rules': [],
};

const RUNTIMES = {
  browser: {
    onlyDependOnLibsWithTags: ['layer:contract', 'layer:engine', 'layer:format', 'layer:foundation', 'context:grading'],
    bannedExternalImports: FRAMEWORKS_OF_THE_SERVER,
  },
  node: { bannedExternalImports: FRAMEWORKS_OF_THE_BROWSER },
};

/** What is wrong with the tags of a tree, a sentence for each room that the tables below do not know. */
export function tagFaults(projects) {
  const known = (project, kind, table) => {
    const value = tagOf(project, kind);
    if (value === undefined)
      return [`${project.folder} needs exactly one "${kind}:" tag under nx.tags of its package.json`];
    if (value in table) return [];
    return [
      `${project.folder} is tagged "${kind}:${value}", which tools/eslint/boundaries.mjs does not know: say there what it may import, and plant a probe in libs/house-rules/src/boundaries.spec.ts`,
    ];
  };
  return projects.flatMap((project) => [
    ...known(project, 'layer', LAYERS),
    ...known(project, 'context', CONTEXTS),
    ...(project.folder.startsWith('apps/') ? known(project, 'runtime', RUNTIMES) : runningLibrary(project)),
  ]);
}

const runningLibrary = ({ folder, tags }) =>
  tags.some((tag) => tag.startsWith('runtime:')) ? [`${folder} is a library: only an app has a "runtime:" tag`] : [];

/** Folders of the rooms whose layer is pure, in order. */
export const pureFolders = (projects) =>
  projects
    .filter((project) => LAYERS[tagOf(project, 'layer')]?.pure)
    .map(({ folder }) => folder)
    .sort();

const layers = (forTests) =>
  Object.entries(LAYERS).map(([layer, { dependsOn, packages, banned }]) => ({
    sourceTag: `layer:${layer}`,
    onlyDependOnLibsWithTags: dependsOn.map((name) => `layer:${name}`),
    ...(packages && !forTests ? { allowedExternalImports: packages } : {}),
    ...(banned && !forTests ? { bannedExternalImports: banned } : {}),
  }));
const contexts = Object.entries(CONTEXTS).map(([context, others]) => ({
  sourceTag: `context:${context}`,
  onlyDependOnLibsWithTags: [context, ...others].map((name) => `context:${name}`),
}));
const runtimes = Object.entries(RUNTIMES).map(([runtime, constraint]) => ({
  sourceTag: `runtime:${runtime}`,
  ...constraint,
}));

/** Options of @nx/enforce-module-boundaries. Tests may use any package, never another room. Refuses a tree with a room that has no place in the tables. */
export function boundaries(projects, { forTests }) {
  const faults = tagFaults(projects);
  if (faults.length > 0) throw new Error(`Not every room says what it is:\n- ${faults.join('\n- ')}`);
  return { enforceBuildableLibDependency: false, depConstraints: [...layers(forTests), ...contexts, ...runtimes] };
}
