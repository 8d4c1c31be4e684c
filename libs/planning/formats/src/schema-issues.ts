import type { z } from 'zod';
import { formIssue, foundText, valueAt } from './form-issue';
import type { FormIssue } from './form-issue';

type SchemaIssue = z.core.$ZodIssue;

const typeInFrench: Readonly<Record<string, string>> = {
  int: 'un nombre entier',
  number: 'un nombre',
  string: 'un texte',
  boolean: 'true ou false',
  array: 'une liste',
  object: 'un objet',
  record: 'un objet',
};

/** What a schema refused, in the words of the format. */
export function schemaIssues(issues: readonly SchemaIssue[], root: unknown): readonly FormIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        formIssue([...issue.path, key], 'aucune clé de ce nom', `la clé inconnue ${JSON.stringify(key)}`),
      );
    }
    return [formIssue(issue.path, expectedBy(issue), foundText(valueAt(root, issue.path)))];
  });
}

function expectedBy(issue: SchemaIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeInFrench[issue.expected] ?? issue.expected;
    case 'too_small':
      return atLeast(issue.origin, Number(issue.minimum));
    case 'too_big':
      return `au plus ${String(issue.maximum)}`;
    case 'invalid_value':
      return `${issue.values.length > 1 ? 'l’une des valeurs ' : ''}${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'invalid_union':
      return 'options' in issue
        ? `l’une des valeurs ${(issue.options as unknown[]).map((value) => JSON.stringify(value)).join(', ')}`
        : 'une autre forme';
    case 'custom':
      return typeof issue.params?.['expected'] === 'string' ? issue.params['expected'] : issue.message;
    default:
      return issue.message;
  }
}

function atLeast(origin: string, minimum: number): string {
  if (origin === 'string') return 'un texte non vide';
  if (origin === 'array') return minimum === 1 ? 'une liste non vide' : `une liste d’au moins ${minimum}`;
  return `au moins ${minimum}`;
}
