/** What became of a signed letter on its way to one physician. */
export interface LetterOnItsWay {
  /** Of its message; null when none was opened. */
  readonly delivery: 'waiting' | 'claimed' | 'sent' | 'failed' | 'uncertain' | null;
  readonly hasAddress: boolean;
  /** What someone last said of the printed letter. */
  readonly handing: 'handed' | 'posted' | 'undone' | null;
}
export type LetterState = 'waiting' | 'sent' | 'failed' | 'uncertain' | 'noAddress' | 'notSecure' | 'handed' | 'posted';

/** What someone did with the paper stands over the message. */
export function letterState({ delivery, hasAddress, handing }: LetterOnItsWay): LetterState {
  if (handing === 'handed' || handing === 'posted') return handing;
  if (delivery === 'claimed') return 'waiting';
  return delivery ?? (hasAddress ? 'notSecure' : 'noAddress');
}

/** Nothing takes it there by itself, or nobody knows whether it arrived: someone has to. */
export const isForPaper = (state: LetterState): boolean =>
  ['failed', 'uncertain', 'noAddress', 'notSecure'].includes(state);
