import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from '@diurne/contracts';
import { endpoints, shapes } from '../http/served-contracts';
import { speakFrench } from '../http/french-messages';

const document = openApiDocument(endpoints, shapes);
const operations = Object.values(document['paths'] as Record<string, Record<string, { operationId: string }>>).flatMap(
  (path) => Object.values(path),
);

describe('docs/openapi.json', () => {
  it('is drawn from the contracts as they stand: run `node apps/api/dist/main.mjs openapi` after a change', () => {
    speakFrench();
    expect(JSON.parse(readFileSync(join(__dirname, '../../../../docs/openapi.json'), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(document)),
    );
  });
  it('has every endpoint once', () => {
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(endpoints).sort());
  });
  it('refers to nothing that it does not define', () => {
    const wanted = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
    const components = document['components'] as Record<string, Record<string, unknown>>;
    expect(wanted.filter(([, kind = '', name = '']) => !(name in (components[kind] ?? {})))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(100);
  });
  it('leaves unprotected only what is public', () => {
    const open = operations
      .filter((operation) => JSON.stringify((operation as { security?: unknown }).security) === '[]')
      .map(({ operationId }) => operationId);
    expect(open.sort()).toEqual(['healthLive', 'healthReady', 'signIn']);
  });
});
