import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { boundaries, pureFolders } from './tools/eslint/boundaries.mjs';
import { closedFeatures } from './tools/eslint/closed-features.mjs';
import { engineFloors } from './tools/eslint/engine-floors.mjs';
import { falseFriends } from './tools/eslint/false-friends.mjs';
import { importCircles } from './tools/eslint/import-circles.mjs';
import { freshProjectGraph } from './tools/eslint/project-graph.mjs';
import { projectsBelow, tagOf } from './tools/eslint/projects.mjs';
import { coreGlobals, coreImports, coreSyntax } from './tools/eslint/pure-cores.mjs';
import { registeredStatements } from './tools/eslint/registered-statements.mjs';

// Without the graph the boundary rule would skip every file in silence.
await freshProjectGraph();
const projects = projectsBelow(import.meta.dirname);

const SOURCES = ['apps/*/src/**/*.{ts,tsx}', 'libs/**/src/**/*.{ts,tsx}', 'bench/**/*.ts'];
const TESTS = [
  '**/*.spec.ts',
  '**/*.spec.tsx',
  '**/*.deep.ts',
  '**/*.reference.ts',
  '**/*.story.ts',
  '**/testing/**/*.ts',
  '**/testing/**/*.tsx',
  'apps/front-desk-e2e/**/*.ts',
];
/** Files that may use the second door of a library: tests, and the demo seed. */
const SEED = ['apps/api/src/commands/**/*.ts'];
const BENCH = ['bench/**/*.ts'];
/** Where SQL runs that no application's role could prepare: the schema is made here, and statements are run here. */
const SCHEMA = [
  'libs/database/src/migrations/**/*.ts',
  'libs/database/src/backup/**/*.ts',
  'libs/database/src/{database,data-source,queue-schema}.ts',
  'libs/database/src/statement/statement.ts',
];

const everywhere = [
  {
    selector: 'ExportAllDeclaration[exportKind="value"]',
    message: 'Name what leaves: an index that exports everything is no door.',
  },
];
const environment = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'Only config/environment.ts reads the environment: ask it.',
  },
];
const doors = [
  {
    group: ['@diurne/*/src', '@diurne/*/src/**'],
    message: 'Import a library by its name: its index is its only door.',
  },
  {
    group: projects.filter((project) => tagOf(project, 'layer') === 'app').map(({ name }) => name),
    message: 'Nobody imports an app: move what you need to a library.',
  },
];
const testingDoor = {
  group: ['@diurne/*/testing'],
  message: 'The testing door is for specs, the demo seed and the benchmark.',
};
const localRules = {
  plugins: {
    diurne: {
      rules: {
        'false-friends': falseFriends,
        'closed-features': closedFeatures,
        'engine-floors': engineFloors,
        'import-circles': importCircles,
        'registered-statements': registeredStatements,
      },
    },
  },
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.data/**', '.nx/**', 'coverage/**'] },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    rules: {
      'max-lines': ['error', { max: 250 }],
      'no-unused-vars': 'error',
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: SOURCES,
    extends: [...tseslint.configs.strict, localRules],
    plugins: { '@nx': nx },
    languageOptions: {
      parserOptions: { project: ['./tsconfig.node.json', './tsconfig.web.json'], tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries(projects, { forTests: false })],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': false, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'diurne/false-friends': 'error',
      'diurne/closed-features': 'error',
      'diurne/engine-floors': 'error',
      'diurne/import-circles': 'error',
      'diurne/registered-statements': 'error',
      'max-lines': ['error', { max: 250 }],
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'no-restricted-syntax': ['error', ...everywhere, ...environment],
      'no-restricted-imports': ['error', { patterns: [...doors, testingDoor] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: pureFolders(projects).map((folder) => `${folder}/src/**/*.ts`),
    ignores: TESTS,
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...coreSyntax],
      'no-restricted-globals': ['error', ...coreGlobals],
      'no-restricted-imports': [
        'error',
        {
          paths: coreImports.paths.map((name) => ({ name, message: 'A core knows no machine.' })),
          patterns: [...doors, testingDoor, { group: coreImports.patterns, message: 'A core knows no machine.' }],
        },
      ],
    },
  },
  {
    files: ['apps/*/src/config/environment.ts', 'apps/front-desk-e2e/**/*.ts', 'apps/plan/src/main.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
  { files: SCHEMA, rules: { 'diurne/registered-statements': 'off' } },
  { files: [...SEED, ...BENCH], rules: { 'no-restricted-imports': ['error', { patterns: doors }] } },
  // The two rules that find bugs; those of the React compiler cost a quarter of the whole run.
  {
    files: ['apps/front-desk/src/**/*.tsx', 'apps/front-desk/src/**/use-*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: TESTS,
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries(projects, { forTests: true })],
      'max-lines': ['error', { max: 400 }],
      'no-restricted-syntax': ['error', ...everywhere],
      'no-restricted-imports': ['error', { patterns: doors }],
      'no-restricted-globals': 'off',
      'diurne/registered-statements': 'off',
    },
  },
);
