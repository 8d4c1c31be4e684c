import { domainExports } from './domain-exports';
import { readText } from './tree';

const glossary = readText('docs/glossary.md');
const section = (title: string): string => {
  const [, text] = new RegExp(`^## ${title}\\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(glossary) ?? [];
  if (text === undefined) throw new Error(`docs/glossary.md has no section "${title}"`);
  return text;
};
const identifiers = (text: string): readonly string[] =>
  [...text.matchAll(/`([A-Za-z]+)`/g)].map((match) => match[1] ?? '');
const inTable = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => identifiers(line.split('|')[2] ?? ''));

const withoutType = inTable(section('Words used, without a domain type'));
const plumbing = identifiers(section('Not terms of the trade'));
const terms = inTable(glossary).filter((name) => !withoutType.includes(name));
const { names, types } = domainExports();

describe('the glossary', () => {
  it('reads the whole of the domain and of the file', () => {
    expect(types.size).toBeGreaterThan(40);
    expect(terms.length).toBeGreaterThan(40);
    expect(terms).toContain('DayVisit');
  });

  it('has a row for every type of the domain', () => {
    expect([...types].filter((name) => !terms.includes(name) && !plumbing.includes(name))).toEqual([]);
  });

  it('has no row for what no domain library exports', () => {
    expect(terms.filter((name) => !names.has(name))).toEqual([]);
  });

  it('keeps words without a type, and plumbing, only while they are so', () => {
    expect(withoutType.filter((name) => names.has(name))).toEqual([]);
    expect(plumbing.filter((name) => !types.has(name))).toEqual([]);
    expect(plumbing.filter((name) => terms.includes(name))).toEqual([]);
  });

  it('gives each term one row', () => {
    const all = [...terms, ...withoutType];
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
  });
});
