/** Where a command speaks: its answer on standard output, everything else on standard error. */
export interface Terminal {
  answer(text: string): void;
  note(text: string): void;
  /** Calls back once when the person or the system asks the command to stop; returns how to stop listening. */
  onInterrupt(stop: () => void): () => void;
}
