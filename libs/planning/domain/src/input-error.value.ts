/** What is wrong with a field of what was asked, by the field's own path. */
export interface InputError {
  readonly path: string;
  /** French. */
  readonly message: string;
}
