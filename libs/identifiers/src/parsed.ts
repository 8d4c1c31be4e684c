/** The answer of every `parse…`: the identifier in its one written form, or the stable code of what is wrong with it. */
export type Parsed<Identifier, Code extends string> =
  { readonly ok: true; readonly value: Identifier } | { readonly ok: false; readonly code: Code };
