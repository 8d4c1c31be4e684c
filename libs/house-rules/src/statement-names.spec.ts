import { readFileSync } from 'node:fs';

/** What is missing and its field bear one name: the letter's, of the form, and of the paper. */
it('names the three statements of a letter on the screen as the letter does', () => {
  const screen = (
    JSON.parse(readFileSync('apps/front-desk/src/locales/fr/report.json', 'utf8')) as {
      statement: Record<string, string>;
    }
  ).statement;
  const letter = readFileSync('libs/discharge/domain/src/report-section.value.ts', 'utf8');
  expect(Object.keys(screen)).toEqual(['resistantOrganisms', 'transfusion', 'bloodProducts']);
  expect(Object.entries(screen).filter(([name, words]) => !letter.includes(`${name}: '${words}'`))).toEqual([]);
});
