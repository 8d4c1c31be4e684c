/** Who did it and when: an account's id and an instant (ISO 8601), given by the caller. */
export interface Author {
  readonly by: string;
  readonly at: string;
}

/** Why an operation did not happen: a stable code and a French sentence that says what, where and what to do. */
export interface Refusal<Code extends string> {
  readonly code: Code;
  readonly message: string;
}

export type Outcome<State, Event, Code extends string> =
  | { readonly ok: true; readonly state: State; readonly event: Event }
  | { readonly ok: false; readonly refusal: Refusal<Code> };
