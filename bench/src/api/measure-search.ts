import type { ApiProcess } from './api-process';
import { chance } from './names';
import type { BareQueries } from './testing/bare-queries';

interface Someone {
  readonly birth_name: string;
  readonly first_names: string;
  readonly born: string;
  readonly phone: string | null;
  readonly ipp: string;
}
export interface SearchMeasure {
  readonly kinds: ReadonlyMap<string, readonly number[]>;
  readonly all: readonly number[];
  readonly bare: readonly number[];
  /** Searches that did not find who was meant among the first twenty, by what was typed whole. */
  readonly missed: number;
}

const sentences: Readonly<Record<string, (one: Someone, next: () => number) => string>> = {
  'two letters': ({ birth_name: name }) => name.slice(0, 2),
  'three letters': ({ birth_name: name }) => name.slice(0, 3),
  'family name': ({ birth_name: name }) => name,
  'family and first name': (one) => `${one.birth_name} ${one.first_names.split(',')[0] ?? ''}`,
  'beginnings of both': (one) => `${one.first_names.slice(0, 3)} ${one.birth_name.slice(0, 3)}`,
  'one letter wrong': ({ birth_name: name, first_names: first }, next) => {
    const at = 1 + Math.floor(next() * (name.length - 1));
    return `${name.slice(0, at)}q${name.slice(at + 1)} ${first.split(',')[0] ?? ''}`;
  },
  'letters crossed': ({ birth_name: name }) => `${name.slice(0, 1)}${name[2] ?? ''}${name[1] ?? ''}${name.slice(3)}`,
  'three single letters': () => 'x y z',
  'birth date': ({ born }) => born.split('-').reverse().join('/'),
  'name and birth date': (one) => `${one.birth_name} ${one.born.split('-').reverse().join('')}`,
  telephone: ({ phone }) => (phone ?? '0612345678').replace(/(..)/g, '$1 ').trim(),
  IPP: ({ ipp }) => ipp,
};

export async function measureSearch(api: ApiProcess, bare: BareQueries, rounds: number): Promise<SearchMeasure> {
  const next = chance(17);
  const people = await bare.rows<Someone>(
    `SELECT birth_name, first_names, birth_date::text AS born, phone, ipp FROM patient WHERE ipp = ANY ($1)`,
    [Array.from({ length: rounds }, () => String(300_000_000 + Math.floor(next() * 400_000)))],
  );
  const kinds = new Map<string, number[]>();
  let missed = 0;
  await api.ask('GET', '/patients?search=warm');
  for (const someone of people)
    for (const [kind, typed] of Object.entries(sentences)) {
      const search = typed(someone, next);
      const answer = await api.ask('GET', `/patients?search=${encodeURIComponent(search)}`);
      if (answer.status !== 200) throw new Error(`a search was answered ${answer.status}`);
      kinds.set(kind, [...(kinds.get(kind) ?? []), answer.milliseconds]);
      const found = (answer.body as { patients: { ipp: string }[] }).patients;
      if ((kind === 'name and birth date' || kind === 'IPP') && !found.some(({ ipp }) => ipp === someone.ipp))
        missed += 1;
    }
  const bareTimes: number[] = [];
  for (const { ipp } of people)
    bareTimes.push(
      await bare.milliseconds([
        { sql: 'SELECT id, birth_name, first_names FROM patient WHERE ipp = $1', parameters: [ipp] },
      ]),
    );
  return { kinds, all: [...kinds.values()].flat(), bare: bareTimes, missed };
}
