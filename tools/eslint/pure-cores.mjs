// What a core, a room of a pure layer, may not touch: the machine, the clock, chance. `now`, ids and seeds come in as arguments.
import { builtinModules } from 'node:module';

const fromOutside = 'comes in as an argument: a core gives the same answer every time.';

export const coreImports = { paths: builtinModules.filter((name) => !name.startsWith('_')), patterns: ['node:*'] };

export const coreGlobals = [
  'process',
  'Buffer',
  'performance',
  'crypto',
  'fetch',
  'window',
  'document',
  'localStorage',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  '__dirname',
  '__filename',
  'require',
].map((name) => ({ name, message: `"${name}" belongs to the machine; what a core needs ${fromOutside}` }));

export const coreSyntax = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: `The present ${fromOutside}` },
  { selector: 'CallExpression[callee.name="Date"]', message: `The present ${fromOutside}` },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: `The present ${fromOutside}` },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: `Chance (a seed) ${fromOutside}`,
  },
];
