import { writeFile } from 'node:fs/promises';
import { openApiDocument } from '@diurne/contracts';
import { endpoints, shapes } from '../http/served-contracts';

/** `openapi [file]`: the document drawn from the contracts; needs neither environment nor database. */
export async function writeOpenApi([file = 'docs/openapi.json']: readonly string[]): Promise<void> {
  await writeFile(file, `${JSON.stringify(openApiDocument(endpoints, shapes), null, 2)}\n`);
  process.stdout.write(`${file}: ${Object.keys(endpoints).length} adresses.\n`);
}
