import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { jsonSchemas } from './json-schemas';

const published = join(__dirname, '../../../../docs/schemas');
const rewrite = process.env['UPDATE_DOCS'] === '1';

describe('the published JSON Schemas', () => {
  it.each(Object.keys(jsonSchemas))('docs/schemas/%s is what the reader reads (UPDATE_DOCS=1 rewrites it)', (file) => {
    const schema = `${JSON.stringify(jsonSchemas[file]?.(), undefined, 2)}\n`;
    if (rewrite) writeFileSync(join(published, file), schema);
    expect(readFileSync(join(published, file), 'utf8')).toBe(schema);
  });

  it('accept and refuse as a validator of its own reads them', () => {
    const schema = JSON.parse(readFileSync(join(published, 'hdj-day-1.schema.json'), 'utf8')) as object;
    const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    const day = {
      format: 'hdj-day/1',
      date: '2026-11-24',
      opening: { from: 450, to: 1080 },
      resources: [],
      visits: [],
    };
    expect(valid(day)).toBe(true);
    expect(valid({ ...day, grid: 0 })).toBe(false);
    expect(valid({ ...day, colour: 'blue' })).toBe(false);
  });
});
