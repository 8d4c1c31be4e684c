export type TypedHourRefusal = 'typed-hour-unreadable' | 'typed-hour-does-not-exist';
export type TypedHour =
  { readonly ok: true; readonly minute: number } | { readonly ok: false; readonly code: TypedHourRefusal };

const separated = /^(\d{1,2}) ?(?:[:.,h] ?(\d{2})|h)$/i;
const inDigits = /^(\d{1,2})(\d{2})$/;

/**
 * An hour of the day as one types it in France: `8h30`, `8 h 30`, `08:30`, `0830`, `830`, `8h`. Two digits alone may be hours or minutes, and are
 * no hour; what does not exist is refused, never brought to the nearest.
 */
export function readTypedHour(typed: string): TypedHour {
  const text = typed.trim().replaceAll(/\s+/g, ' ');
  const match = separated.exec(text) ?? inDigits.exec(text);
  if (match === null) return { ok: false, code: 'typed-hour-unreadable' };
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hours > 23 || minutes > 59) return { ok: false, code: 'typed-hour-does-not-exist' };
  return { ok: true, minute: hours * 60 + minutes };
}
