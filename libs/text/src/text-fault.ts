import { isDrawn } from './drawn-signs';
import type { TextForm } from './plain-text';

export type TextFaultCode =
  'control-character' | 'direction-overridden' | 'half-a-surrogate-pair' | 'loose-mark' | 'not-drawn' | 'not-of-a-name';

/** What may not stand in a text, and where. */
export interface TextFault {
  readonly code: TextFaultCode;
  readonly sign: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in signs as one sees them. */
  readonly column: number;
}

const overrides = /[\u202a-\u202e\u2066-\u2069]/;
const ofAName = /[\p{Script=Latin}\d '’.,;()-]/u;
const letterOrMark = /[\p{L}\p{M}]/u;

function codeOf(sign: string, form: TextForm): TextFaultCode | null {
  const codePoint = sign.codePointAt(0) ?? 0;
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return 'half-a-surrogate-pair';
  if (overrides.test(sign)) return 'direction-overridden';
  if (/\p{Cc}/u.test(sign)) return sign === '\n' && form === 'lines' ? null : 'control-character';
  if (/\p{M}/u.test(sign)) return 'loose-mark';
  if (form === 'name' && !ofAName.test(sign))
    return letterOrMark.test(sign) || !isDrawn(codePoint) ? 'not-drawn' : 'not-of-a-name';
  return isDrawn(codePoint) ? null : 'not-drawn';
}

/** Everything in a plain text that it may not hold, in the order in which it is read. @param text what `plainText` gave */
export function faultsIn(text: string, form: TextForm): readonly TextFault[] {
  const faults: TextFault[] = [];
  let [line, column] = [1, 0];
  for (const sign of text) {
    column += 1;
    const code = codeOf(sign, form);
    if (code !== null) faults.push({ code, sign, line, column });
    if (sign === '\n') [line, column] = [line + 1, 0];
  }
  return faults;
}
