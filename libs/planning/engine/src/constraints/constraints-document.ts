import type { Constraint } from './constraint';
import type { Honouring } from './honouring';

const engine = '../libs/planning/engine/src';

/** docs/constraints.md: the catalogue as a table. */
export function constraintsDocument(catalogue: readonly Constraint<string>[]): string {
  const rows = catalogue.map(({ code, sentence, source, honouredBy: { search, bound } }) => {
    const rule = `[\`${code}\`](${engine}/constraints/${code}.constraint.ts)`;
    return `| ${[rule, sentence, source, namesOf(search), namesOf(bound)].join(' | ')} |`;
  });
  return [
    '# Constraints',
    '',
    'Every rule of a valid plan, as `plan check` names it, with the sentence that the user reads, what of the search keeps it',
    'and what of the bound reckons with it. Generated from `constraint-catalogue.ts`',
    '(`UPDATE_DOCS=1 npx jest constraint-catalogue`); the rules are written out in [planning-format.md](planning-format.md).',
    '`testing/binding-days.ts` has a day on which each binds: the search keeps it there although a plan that breaks it would',
    'cost less, and the bound lies above that plan where it reckons with the constraint.',
    '',
    '| Code | Sentence | Rule | Search | Bound |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

const inWords = {
  caller: 'who writes the file',
  'left-out': 'left out, which only lowers it',
  'no-cheaper': 'nothing to reckon with: breaking it makes no plan cheaper',
} as const;

function namesOf(parts: Honouring['search'] | Honouring['bound']): string {
  if (typeof parts === 'string') return inWords[parts];
  return parts
    .map((part) => {
      const [file, name] = part.split('#');
      return `[\`${name}\`](${engine}/${file}.ts)`;
    })
    .join(', ');
}
