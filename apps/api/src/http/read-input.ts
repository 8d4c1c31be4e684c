import type { Endpoint } from '@diurne/contracts';
import type { z } from 'zod';
import { InputInvalid } from './http-refusals';
import { pathOf, refuseUnstorable } from './plain-input';

const parts = ['params', 'query', 'body'] as const;
type Part = (typeof parts)[number];
type InputError = InputInvalid['errors'][number];

const isEmpty = (input: unknown): boolean =>
  input === undefined || (typeof input === 'object' && input !== null && Object.keys(input).length === 0);

function errorsOf(part: Part, issues: readonly z.core.$ZodIssue[]): InputError[] {
  return issues.flatMap((issue): InputError[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: pathOf(part, [...issue.path, key]), message: issue.message }));
    if (issue.code === 'invalid_key' || issue.code === 'invalid_element')
      return [{ path: pathOf(part, issue.path), message: 'valeur non attendue ici' }];
    return [{ path: pathOf(part, issue.path), message: issue.message }];
  });
}

/** Judges params, query and body by the contract, all errors at once. A part that the contract does not name must be empty. @throws InputInvalid */
export function readInput(contract: Endpoint, given: Readonly<Record<Part, unknown>>): Readonly<Record<Part, unknown>> {
  const read: Record<Part, unknown> = { params: undefined, query: undefined, body: undefined };
  const errors: InputError[] = [];
  for (const part of parts) {
    const unstorable = refuseUnstorable(part, given[part]);
    if (unstorable.length > 0) {
      errors.push(...unstorable);
      continue;
    }
    const shape = contract[part];
    if (!shape) {
      if (!isEmpty(given[part])) errors.push({ path: part, message: 'rien n’est attendu ici' });
      continue;
    }
    const judged = shape.safeParse(part === 'body' ? given[part] : { ...(given[part] as object) });
    if (judged.success) read[part] = judged.data;
    else errors.push(...errorsOf(part, judged.error.issues));
  }
  if (errors.length > 0) throw new InputInvalid(errors);
  return read;
}
