const two = (value: number): string => String(value).padStart(2, '0');

/** `510` → `08:30`, as a time field holds it. */
export const timeInputOf = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** `08:30` → `510`; null when the field is empty. */
export function minuteOf(value: string): number | null {
  const match = /^(\d{2}):(\d{2})$/.exec(value);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}
