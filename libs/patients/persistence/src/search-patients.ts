import type { Transaction } from '@diurne/database';
import {
  likeliest,
  nearKeys,
  nearlySame,
  type Candidate,
  type PatientTraits,
  type SearchedPatient,
} from '@diurne/patients-domain';
import { soughtByBirthDate, soughtByToken, tokensInRanges, traitsFound, wordsByKey } from './search.statements';
import { patientTraitsOf } from './traits-row';

interface Range {
  readonly lower: string;
  readonly upper: string;
}
interface Conditions {
  readonly like: readonly string[];
  readonly matching: readonly string[];
  readonly birthDate: string | null;
}

const beginning = (with_: string): Range => ({ lower: with_, upper: `${with_}\u{10ffff}` });
const exactly = (token: string): Range => ({ lower: token, upper: `${token} ` });
const like = (words: readonly string[]): string[] => words.map((word) => `% ${word}%`);

/** At most `most`, the likeliest first: by every word as it is typed; where that leaves room, near misses fill it. */
export async function searchPatients(
  tx: Transaction,
  searched: SearchedPatient,
  most: number,
): Promise<readonly PatientTraits[]> {
  const found = (await candidates(tx, searched, most)).slice(0, most);
  if (found.length === 0) return [];
  const rows = await tx.run(traitsFound, [found.map(({ id }) => id)]);
  const traits = new Map(rows.map((row) => [row.id, patientTraitsOf(row)]));
  return found.flatMap(({ id }) => traits.get(id) ?? []);
}

async function candidates(tx: Transaction, searched: SearchedPatient, most: number): Promise<readonly Candidate[]> {
  const { words, birthDate, number } = searched;
  if (number !== null) return inRanges(tx, numberRanges(number), { like: like(words), matching: [], birthDate });
  if (birthDate !== null) return likeliest(await tx.run(soughtByBirthDate, [birthDate]), searched);
  if (words.length === 0) return [];
  const asTyped = await inRanges(
    tx,
    await fewest(
      tx,
      words.map((word) => [beginning(word)]),
    ),
    {
      like: like(words),
      matching: [],
      birthDate,
    },
  );
  if (asTyped.length >= most) return likeliest(asTyped, searched);
  return likeliest(onceEach([...asTyped, ...(await nearMisses(tx, words))]), searched);
}

async function nearMisses(tx: Transaction, words: readonly string[]): Promise<readonly Candidate[]> {
  const known = (await tx.run(wordsByKey, [words.flatMap(nearKeys)])).map(({ word }) => word);
  const alternatives = words.map((word) => known.filter((other) => !other.startsWith(word) && nearlySame(word, other)));
  if (alternatives.every((near) => near.length === 0)) return [];
  const ranges = words.map((word, index) => [beginning(word), ...(alternatives[index] ?? []).map(exactly)]);
  const matching = words.map((word, index) =>
    [` ${word}`, ...(alternatives[index] ?? []).map((near) => ` ${near} `)].join('|'),
  );
  return inRanges(tx, await fewest(tx, ranges), { like: [], matching, birthDate: null });
}

/** Of several ways to the same people, the one along which the fewest stand. */
async function fewest(tx: Transaction, ways: readonly (readonly Range[])[]): Promise<readonly Range[]> {
  const [only = [], ...others] = ways;
  if (others.length === 0) return only;
  const counts = await tx.run(tokensInRanges, boundsOf(ways.flat()));
  const tokens = counts.sort((a, b) => a.place - b.place).map((row) => row.tokens);
  const weighed = ways.map((way) => ({
    way,
    along: tokens.splice(0, way.length).reduce((sum, some) => sum + some, 0),
  }));
  return weighed.reduce((best, other) => (other.along < best.along ? other : best)).way;
}

async function inRanges(
  tx: Transaction,
  ranges: readonly Range[],
  { like: likes, matching, birthDate }: Conditions,
): Promise<readonly Candidate[]> {
  return onceEach(await tx.run(soughtByToken, [...boundsOf(ranges), likes, matching, birthDate]));
}

/** A telephone number is looked for once enough of it is typed. */
function numberRanges(number: string): readonly Range[] {
  const phone = number.replace(/\D/g, '').replace(/^(0033|33)0?/, '0');
  return [beginning(number.toLowerCase()), ...(phone.length >= 6 ? [beginning(`+${phone}`)] : [])];
}

const boundsOf = (ranges: readonly Range[]): [string[], string[]] => [
  ranges.map(({ lower }) => lower),
  ranges.map(({ upper }) => upper),
];
const onceEach = (found: readonly Candidate[]): readonly Candidate[] => [
  ...new Map(found.map((one) => [one.id, one])).values(),
];
