import { filesBelow, readText } from './tree';

/** Literals that begin with a part of an HTTP request: `'body.birthDate'`. */
const partsOfRequest = (text: string): string[] =>
  text.match(/['"`](?:(?:body|params|query)[.[][^'"`]*|body['"`])/g) ?? [];

describe('what a use case says of its input', () => {
  it('is a path in what it was asked: below the API nobody knows a request', () => {
    const sources = filesBelow('libs').filter(
      (path) => /\/src\/.*\.ts$/.test(path) && !path.startsWith('libs/house-rules/'),
    );
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
