import { readText } from './tree';

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly license?: string; readonly link?: boolean; readonly dev?: boolean }>
  >;
}
/** Their package.json says nothing; their LICENSE is MIT's text. */
const READ_IN_THEIR_FILES: Readonly<Record<string, string>> = {
  'node_modules/busboy': 'MIT',
  'node_modules/png-js': 'MIT',
  'node_modules/streamsearch': 'MIT',
};
const packages = Object.entries((JSON.parse(readText('package-lock.json')) as Lock).packages)
  .filter(([path, entry]) => path.startsWith('node_modules/') && entry.link !== true)
  .map(([path, { license }]) => ({ path, licence: license ?? READ_IN_THEIR_FILES[path] }));

/** SPDX names that let the product leave under Apache-2.0. LGPL and MPL stop at their own files. */
const WELCOME =
  /^(0BSD|Apache-2\.0|Artistic-2\.0|BlueOak-1\.0\.0|BSD(-[23]-Clause)?|CC0-1\.0|CC-BY-[34]\.0|ISC|MIT(-0)?|MPL-[12]\.[01]|OFL-1\.1|Python-2\.0|Unlicense|WTFPL|Zlib)$/;
const allows = (licence: string): boolean =>
  licence
    .replaceAll(/[()]/g, '')
    .split(/ OR /)
    .some((choice) => choice.split(/ AND /).every((part) => WELCOME.test(part.trim())));
const PREMIUM = [
  '@fullcalendar/react-scheduler',
  '@fullcalendar/premium-common',
  '@fullcalendar/resource-timeline',
  '@fullcalendar/resource-timegrid',
  '@fullcalendar/scrollgrid',
];

describe('the packages', () => {
  it('say their licence', () => {
    expect(packages.length).toBeGreaterThan(500);
    expect(packages.filter(({ licence }) => licence === undefined).map(({ path }) => path)).toEqual([]);
  });

  it('forbid none of the ways an Apache-2.0 product is used', () => {
    expect(
      packages
        .filter(({ licence }) => licence !== undefined && !allows(licence))
        .map(({ path, licence }) => `${path}: ${licence ?? ''}`),
    ).toEqual([]);
    expect([
      allows('AGPL-3.0'),
      allows('GPL-3.0-only'),
      allows('(MIT OR GPL-3.0)'),
      allows('SEE LICENSE IN LICENSE.md'),
    ]).toEqual([false, false, true, false]);
  });

  it('hold no premium calendar', () => {
    expect(
      packages.map(({ path }) => path.replace(/^.*node_modules\//, '')).filter((name) => PREMIUM.includes(name)),
    ).toEqual([]);
  });
});
