import { plainText, type TextForm } from './plain-text';
import { faultsIn, type TextFault } from './text-fault';
import { faultWords, tooLongWords } from './text-words';

export interface ReadText {
  /** Plain, as it is kept, shown, sent, signed and printed. */
  readonly text: string;
  /** What it may not hold; empty when it may be kept. */
  readonly faults: readonly TextFault[];
}

/** What text may hold, decided once for every field, file and paper. */
export function readText(typed: string, form: TextForm): ReadText {
  const text = plainText(typed, form);
  return { text, faults: faultsIn(text, form) };
}

/** Why a text cannot be kept, a French sentence; null when it can. @param most characters at most */
export function textRefusal(typed: string, form: TextForm, most = Number.POSITIVE_INFINITY): string | null {
  const { text, faults } = readText(typed, form);
  if (text.length > most) return tooLongWords(text.length, most);
  return faults.length > 0 ? faultWords(faults, form) : null;
}
