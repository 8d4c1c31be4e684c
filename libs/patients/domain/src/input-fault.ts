/** What is wrong with a field of what was asked, by the field's own name. */
export interface InputFault {
  readonly path: string;
  readonly message: string;
}
