import { filesBelow, readText } from './tree';

/** Literals that begin with a part of an HTTP request: `'body.birthDate'`. */
const partsOfRequest = (text: string): string[] =>
  text.match(/['"`](?:(?:body|params|query)[.[][^'"`]*|body['"`])/g) ?? [];

/** What an endpoint takes, as its contract says it: `BodyOf<typeof createUnit>`. */
const shapesOfRequest = (text: string): string[] => text.match(/\b(?:BodyOf|ParamsOf|QueryOf)\b/g) ?? [];

const sources = filesBelow('libs').filter(
  (path) => /\/src\/.*\.ts$/.test(path) && !/^libs\/(?:house-rules\/|contracts\/.*\.spec\.ts$)/.test(path),
);

describe('what a use case says of its input', () => {
  it('is a path in what it was asked: below the API nobody knows a request', () => {
    expect(sources.length).toBeGreaterThan(200);
    expect(sources.filter((path) => partsOfRequest(readText(path)).length > 0)).toEqual([]);
  });

  it('is told from a part of a request', () => {
    for (const text of [
      "path: 'body.rpps'",
      'path: `body.${field}`',
      'at("query.search")',
      "path: 'params.id'",
      "'body[0]'",
      "refuse(day, 'body')",
    ])
      expect(partsOfRequest(text)).toHaveLength(1);
    for (const text of ["path: 'birthDate'", "'the body. And more'", 'body.email', "'body-too-large'"])
      expect(partsOfRequest(text)).toEqual([]);
  });
});

describe('what a use case is asked', () => {
  it('is said in its own words: only the API knows the shape of a body, of a query and of a path', () => {
    const below = sources.filter((path) => !path.startsWith('libs/contracts/'));
    expect(below.filter((path) => shapesOfRequest(readText(path)).length > 0)).toEqual([]);
  });

  it('is told from the shape of a request', () => {
    for (const text of [
      "import type { BodyOf, createUnit, UnitView } from '@diurne/contracts';",
      '{ unitId }: QueryOf<typeof listPendingReports>,',
      'params: ParamsOf<E>',
    ])
      expect(shapesOfRequest(text)).toHaveLength(1);
    for (const text of ["import type { AnswerOf } from '@diurne/contracts';", 'aBodyOfWork', 'type UnitView'])
      expect(shapesOfRequest(text)).toEqual([]);
  });
});
