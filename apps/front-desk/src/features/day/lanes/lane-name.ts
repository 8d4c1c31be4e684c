import { laneNameFont, measured, type Measure } from './text-room';

/**
 * A lane's name on one line or two, whole where it fits; else its middle is cut and its end kept: the number or the letter
 * that tells it from its neighbours.
 */
export function laneNameLines(name: string, room: number, measure: Measure = measured): readonly string[] {
  const fits = (text: string): boolean => measure(text, laneNameFont) <= room;
  if (fits(name)) return [name];
  const words = name.split(' ');
  for (let count = words.length - 1; count > 0; count -= 1) {
    const lines = [words.slice(0, count).join(' '), words.slice(count).join(' ')] as const;
    if (lines.every(fits)) return lines;
  }
  const last = words.length > 1 ? (words.at(-1) ?? '') : name.slice(-3);
  const first = name.slice(0, name.length - last.length).trimEnd();
  const end = words.length > 1 ? ` ${last}` : last;
  for (let letters = first.length - 1; letters > 0; letters -= 1) {
    const second = `${first.slice(0, letters).trimEnd()}…${end}`;
    if (fits(second)) return words.length > 1 ? splitBefore(first, last, fits) : [second];
  }
  return [name];
}

/** The beginning on the first line, what is left of the middle and the whole end on the second. */
function splitBefore(first: string, last: string, fits: (text: string) => boolean): readonly string[] {
  let top = first;
  while (top.length > 1 && !fits(`${top}…`)) top = top.slice(0, -1).trimEnd();
  const isCut = top !== first;
  let bottom = last;
  while (bottom.length > 1 && !fits(bottom)) bottom = `…${bottom.replace(/^…/u, '').slice(1)}`;
  return [isCut ? `${top}…` : top, bottom];
}
