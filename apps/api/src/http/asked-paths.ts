import type { ProblemCode, ProblemDocument } from '@diurne/contracts';
import { InputInvalid } from './http-refusals';

type Errors = NonNullable<ProblemDocument['errors']>;
/** Their errors name fields of what was asked; those of the others name what is kept: a section of a report. */
const ofWhatWasAsked: readonly ProblemCode[] = [
  'input-invalid',
  'reference-unknown',
  'name-taken',
  'record-changed-since',
  'identity-verified',
];

/** A use case names a field by its own path and knows no request: on the wire the field stands in the body. What the guard refuses says its part already. */
export function onTheWire(refusal: {
  readonly code: ProblemCode;
  readonly errors?: Errors | undefined;
}): Errors | undefined {
  if (refusal instanceof InputInvalid || !ofWhatWasAsked.includes(refusal.code)) return refusal.errors;
  return refusal.errors?.map(({ path, message }) => ({ path: `body.${path}`, message }));
}
