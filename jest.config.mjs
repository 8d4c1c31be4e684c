// Nest 12 and several web packages are published as ES modules only; Jest runs them as CommonJS through swc.
const esmPackages = [
  '@nestjs/',
  'date-fns',
  '@date-fns/',
  'file-type',
  'uid',
  'load-esm',
  '@fullcalendar/',
  '@full-ui/',
  'temporal-polyfill',
  'temporal-utils',
  'ical-generator',
  'postal-mime',
  'fast-check',
  'pure-rand',
  'ical.js',
  'uint8array-extras',
  'token-types',
  'strtok3',
  '@tokenizer/',
  '@borewit/',
];
const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
      target: 'es2022',
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
    swcrc: false,
  },
];
const base = {
  rootDir: import.meta.dirname,
  transform: {
    '^.+\\.tsx$': swc(true),
    '^.+\\.ts$': swc(false),
    '^.+\\.[cm]?js$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' }, swcrc: false }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')}))`],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/\\.data/'],
  modulePathIgnorePatterns: ['/dist/', '/\\.data/'],
};
const nodeRoots = ['libs', 'apps/api', 'apps/worker', 'apps/plan'].map((p) => `<rootDir>/${p}`);
export default {
  projects: [
    {
      ...base,
      displayName: 'unit',
      roots: nodeRoots,
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: [...base.testPathIgnorePatterns, '\\.integration\\.spec\\.ts$'],
    },
    { ...base, displayName: 'integration', roots: nodeRoots, testMatch: ['**/*.integration.spec.ts'] },
    { ...base, displayName: 'reference', roots: nodeRoots, testMatch: ['**/*.reference.ts'] },
    { ...base, displayName: 'deep', roots: nodeRoots, testMatch: ['**/*.deep.ts'] },
    {
      ...base,
      displayName: 'front-desk',
      roots: ['<rootDir>/apps/front-desk'],
      testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
      testEnvironment: '<rootDir>/apps/front-desk/src/testing/browser-environment.cjs',
      transform: { ...base.transform, '\\.tabler\\.json$': '<rootDir>/tools/icons/jest-tabler.mjs' },
      moduleNameMapper: { '\\.css$': '<rootDir>/tools/jest-empty-style.cjs' },
      setupFilesAfterEnv: ['<rootDir>/apps/front-desk/src/testing/setup.ts'],
    },
    { ...base, displayName: 'e2e', roots: ['<rootDir>/apps/front-desk-e2e'], testMatch: ['**/*.story.ts'] },
  ],
};
