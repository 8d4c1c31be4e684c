import { join } from 'node:path';

function given(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is missing: run the stories with \`npm run e2e\`, which starts everything they need.`);
  return value;
}

/** Where the product under test stands: real servers over the demo's data, its clock started on Tuesday 24 November 2026 at 8:10 in Paris. */
export const surroundings = {
  url: given('E2E_URL'),
  mailboxUrl: given('E2E_MAILBOX_URL'),
  databaseUrl: given('E2E_DATABASE_URL'),
  chromium: given('CHROMIUM_PATH'),
  screenshots: join(__dirname, '../../../screenshots'),
};
export const today = '2026-11-24';
export const demoPassword = 'demo-diurne-2026';
