export interface Font {
  readonly size: number;
  readonly weight: number;
}
export type Measure = (text: string, font: Font) => number;
export const laneNameFont: Font = { size: 13, weight: 550 };
export const labelFont: Font = { size: 12, weight: 600 };
export const patientFont: Font = { size: 11, weight: 400 };

const known = new Map<string, number>();
let canvas: OffscreenCanvasRenderingContext2D | null | undefined;

/** Width of a text on this screen, in pixels; reckoned where nothing can be drawn. */
export const measured: Measure = (text, { size, weight }) => {
  canvas ??= typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  if (canvas === null || canvas === undefined) return text.length * size * 0.56;
  const key = `${weight} ${size} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  canvas.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;
  const width = Math.ceil(canvas.measureText(text).width);
  if (known.size > 5000) known.clear();
  known.set(key, width);
  return width;
};

/** The first wording that has room, or none: nothing is cut inside a word. */
export const firstThatFits = (
  wordings: readonly string[],
  room: number,
  font: Font,
  measure: Measure = measured,
): string | undefined => wordings.find((words) => measure(words, font) <= room);
