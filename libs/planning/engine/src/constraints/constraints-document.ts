import type { Constraint } from './constraint';

/** docs/constraints.md: the catalogue as a table. */
export function constraintsDocument(catalogue: readonly Constraint<string>[]): string {
  const rows = catalogue.map(({ code, sentence, source }) => {
    const file = `../libs/planning/engine/src/constraints/${code}.constraint.ts`;
    return `| [\`${code}\`](${file}) | ${sentence} | ${source} |`;
  });
  return [
    '# Constraints',
    '',
    'Every rule of a valid plan, as `plan check` names it, with the sentence that the user reads. Generated from',
    '`constraint-catalogue.ts` (`UPDATE_DOCS=1 npx jest constraint-catalogue`); the rules are written out in',
    '[planning-format.md](planning-format.md).',
    '',
    '| Code | Sentence | Rule |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
