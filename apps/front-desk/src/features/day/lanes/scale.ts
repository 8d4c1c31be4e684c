/** Minutes to the width of the day: all positions are shares of the whole, so that the paper fits as the screen does. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly pixelsPerMinute: number;
  readonly density: Density;
}

export const share = (scale: Pick<Scale, 'from' | 'to'>, minute: number): number =>
  ((minute - scale.from) / (scale.to - scale.from)) * 100;
export const leftOf = (scale: Pick<Scale, 'from' | 'to'>, start: number): string =>
  `${share(scale, start).toFixed(4)}%`;
export const widthOf = (scale: Pick<Scale, 'from' | 'to'>, start: number, end: number): string =>
  `${(((end - start) / (scale.to - scale.from)) * 100).toFixed(4)}%`;

/** Every hour, for the axis; half hours are hairlines. */
export function hoursBetween(from: number, to: number): number[] {
  const first = Math.ceil(from / 60) * 60;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / 60) + 1) }, (_, i) => first + i * 60).filter(
    (hour) => hour <= to,
  );
}

/** Heights in pixels: for a mouse, and for a finger with a glove. */
export interface Density {
  readonly single: number;
  readonly track: number;
}
export const mouseDensity: Density = { single: 34, track: 26 };
export const touchDensity: Density = { single: 46, track: 40 };

export const rowHeight = (tracks: number, density: Density): number =>
  tracks > 1 ? tracks * density.track + 6 : density.single;
export const trackHeight = (tracks: number, density: Density): number =>
  tracks > 1 ? density.track : density.single - 4;
export const trackTop = (tracks: number, track: number, density: Density): number =>
  tracks > 1 ? 3 + track * density.track : 2;
