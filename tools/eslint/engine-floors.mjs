// The engine stands on floors: a file imports from its own floor and from those below, never from one above or beside it.
// What has no floor is refused, whether it imports or is imported. The probes are in libs/house-rules/src/engine-floors.spec.ts.
import { dirname, resolve } from 'node:path';

/** From the ground up; rooms of one floor do not know each other. */
const FLOORS = [
  ['model'],
  ['constraints'],
  ['compiled-day'],
  ['insertion'],
  ['pricing'],
  ['bounds', 'neighbourhoods'],
  ['explain'],
  ['repair'],
  ['plan-a-day'],
];
const DOORS = new Set(['index', 'testing']);
const ENGINE = 'libs/planning/engine/src/';

const levelOf = (room) => FLOORS.findIndex((rooms) => rooms.includes(room));
const isTest = (path) => /\.(spec|deep|reference)\.ts$/.test(path);
const pathInEngine = (file) => {
  const path = file.replaceAll('\\', '/'),
    at = path.lastIndexOf(ENGINE);
  return at < 0 ? undefined : path.slice(at + ENGINE.length);
};

/** What a file of the engine is: a door (`index`, `testing`), of the `testing` folder, of a room, or of none. */
function standing(path) {
  const [room, ...below] = path.split('/');
  if (below.length === 0) return DOORS.has(room.replace(/\.ts$/, '')) ? 'door' : undefined;
  return room === 'testing' || levelOf(room) >= 0 ? room : undefined;
}

function refusal(own, importer, target) {
  if (target === undefined) return 'nowhere';
  const theirs = standing(target);
  if (theirs === undefined) return 'nowhere';
  if (theirs === 'door') return 'door';
  const mayTest = own === 'testing' || isTest(importer) || importer === 'testing.ts';
  if (theirs === 'testing') return mayTest ? undefined : 'testing';
  if (own === 'door' || own === 'testing' || own === theirs) return undefined;
  return levelOf(theirs) < levelOf(own) ? undefined : levelOf(theirs) === levelOf(own) ? 'beside' : 'above';
}

export const engineFloors = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      homeless:
        '"{{own}}" stands on no floor of the engine: put it on one of {{floors}}, or lay a floor in tools/eslint/engine-floors.mjs.',
      nowhere:
        '"{{other}}" stands on no floor of the engine: its files import each other by relative paths, from floor to floor.',
      door: '"{{own}}" imports a door of the engine: name the file behind it.',
      testing: '"{{own}}" imports from testing/: only tests do.',
      above: '"{{own}}" imports from "{{other}}", a floor above: move down what both need.',
      beside:
        '"{{own}}" imports from "{{other}}" beside it: move to a floor below what both need, or above what joins them.',
    },
  },
  create(rule) {
    const importer = pathInEngine(rule.filename);
    if (importer === undefined) return {};
    const own = standing(importer);
    const names = (path) => (path ?? '').split('/')[0];
    if (own === undefined)
      return {
        Program: (node) =>
          rule.report({ node, messageId: 'homeless', data: { own: importer, floors: FLOORS.flat().join(', ') } }),
      };
    const check = (node, source) => {
      if (typeof source !== 'string' || !source.startsWith('.')) return;
      const target = pathInEngine(resolve(dirname(rule.filename), source));
      const messageId = refusal(own, importer, target);
      if (messageId !== undefined)
        rule.report({
          node,
          messageId,
          data: { own: own === 'door' ? importer : own, other: target === undefined ? source : names(target) },
        });
    };
    const checkSource = (node) => check(node, node.source?.value);
    return {
      ImportDeclaration: checkSource,
      ExportNamedDeclaration: checkSource,
      ExportAllDeclaration: checkSource,
      ImportExpression: checkSource,
      TSImportType: (node) => check(node, node.source?.value ?? node.argument?.literal?.value),
      TSExternalModuleReference: (node) => check(node, node.expression?.value),
      "CallExpression[callee.name='require']": (node) => check(node, node.arguments[0]?.value),
    };
  },
};
