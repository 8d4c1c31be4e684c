/** Steps up to which every set of changed steps is tried; beyond, few or all change. */
const mostCombined = 7;

/** Sets of steps that may change, fewest first, as masks: all that contain `forced` and lie within `announced`. */
export function changeMasks(announced: number, forced: number): readonly number[] {
  const free = bitsOf(announced & ~forced),
    masks: number[] = [];
  if (free.length <= mostCombined)
    for (let k = 0; k < 1 << free.length; k++)
      masks.push(free.reduce((mask, bit, b) => ((k >>> b) & 1 ? mask | bit : mask), forced));
  else {
    masks.push(forced, announced);
    free.forEach((a, i) => {
      masks.push(forced | a, announced & ~a);
      for (const b of free.slice(i + 1)) masks.push(forced | a | b);
    });
  }
  return masks.sort((a, b) => countOf(a) - countOf(b) || a - b);
}

export function countOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function bitsOf(mask: number): number[] {
  const bits: number[] = [];
  for (let b = 0; b < 31; b++) if ((mask >>> b) & 1) bits.push(1 << b);
  return bits;
}
