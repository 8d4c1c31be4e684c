import { inflateSync } from 'node:zlib';
import { outlinesOf } from './outlines';

/** A run of text as it stands on a page. Points; `y` is the baseline, from the top of the page. */
export interface DrawnRun {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
  readonly text: string;
  /** What of the text leaves ink, sign by sign. */
  readonly ink: string;
}
interface PdfObject {
  readonly head: string;
  readonly stream: string;
}
interface PdfFont {
  readonly texts: ReadonlyMap<number, string>;
  readonly widths: readonly number[];
  readonly hasOutline: (glyph: number) => boolean;
}
const [pageWidth, pageHeight] = [595.28, 841.89];

function objectsOf(source: string): ReadonlyMap<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  for (const [, number = '', body = ''] of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', ...rest] = body.split('stream\n');
    const raw = Buffer.from(rest.join('stream\n').replace(/\nend$/, ''), 'latin1');
    const packed = head.includes('/FlateDecode') && raw.length > 0;
    objects.set(number, { head, stream: (packed ? inflateSync(raw, { finishFlush: 2 }) : raw).toString('latin1') });
  }
  return objects;
}

const utf16 = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));

function fontOf(objects: ReadonlyMap<string, PdfObject>, number: string): PdfFont {
  const head = objects.get(number)?.head ?? '';
  const at = (name: string, within: string): PdfObject | undefined =>
    objects.get(new RegExp(`/${name} \\[?(\\d+) 0 R`).exec(within)?.[1] ?? '');
  const texts = new Map<number, string>();
  const table = at('ToUnicode', head)?.stream ?? '';
  for (const [, from = '', list = ''] of table.matchAll(/<([\da-f]{4})>\s*<[\da-f]{4}>\s*\[([^\]]*)\]/gi))
    [...list.matchAll(/<([\da-f ]*)>/gi)].forEach(([, hex = ''], slot) =>
      texts.set(Number.parseInt(from, 16) + slot, utf16(hex.replaceAll(' ', ''))),
    );
  const widths = /\/W \[0 \[([^\]]*)\]/.exec(at('DescendantFonts', head)?.head ?? '')?.[1] ?? '';
  const descriptor = at('FontDescriptor', at('DescendantFonts', head)?.head ?? '')?.head ?? '';
  const file = Buffer.from(at('FontFile2', descriptor)?.stream ?? '', 'latin1');
  return {
    texts,
    widths: widths.trim().split(/\s+/).map(Number),
    hasOutline: file.length > 0 ? outlinesOf(file) : () => false,
  };
}

function runsOn(page: number, stream: string, fonts: ReadonlyMap<string, PdfFont>): DrawnRun[] {
  const runs: DrawnRun[] = [];
  let [x, y, size] = [0, 0, 0];
  let font: PdfFont | undefined;
  for (const [, left, up, name, points, glyphs] of stream.matchAll(
    /1 0 0 1 (-?[\d.]+) (-?[\d.]+) Tm|\/(F\d+) ([\d.]+) Tf|\[([^\]]*)\] TJ/g,
  )) {
    if (left !== undefined) [x, y] = [Number(left), pageHeight - Number(up)];
    else if (name !== undefined) [font, size] = [fonts.get(name), Number(points)];
    else {
      const ids = [...(glyphs ?? '').matchAll(/<([\da-f]*)>/gi)]
        .flatMap(([, hex]) => hex?.match(/.{4}/g) ?? [])
        .map((hex) => Number.parseInt(hex, 16));
      const text = ids.map((id) => font?.texts.get(id) ?? '\ufffd').join('');
      const width = (ids.reduce((total, id) => total + (font?.widths[id] ?? 0), 0) * size) / 1000;
      if (text.trim() !== '' && (y < 0 || y > pageHeight || x < 0 || x > pageWidth))
        throw new Error(`drawn off its page, at ${x.toFixed(0)}, ${y.toFixed(0)}: nobody sees “${text}”`);
      const ink = ids.flatMap((id) => (font?.hasOutline(id) ? [font.texts.get(id) ?? '\ufffd'] : [])).join('');
      runs.push({ page, x, y, size, width, text, ink });
    }
  }
  return runs;
}

/** Every run of text of a document of ours, page by page, as who copies from it or indexes it gets it. @throws Error for what no page shows */
export function drawnText(bytes: Uint8Array): readonly DrawnRun[] {
  const objects = objectsOf(Buffer.from(bytes).toString('latin1'));
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\n/.test(head));
  return pages.flatMap(({ head }, page) => {
    const at = (name: string): PdfObject | undefined =>
      objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1] ?? '');
    const listed = at('Resources')?.head ?? head;
    const fonts = new Map(
      [...listed.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', number = '']) => [name, fontOf(objects, number)]),
    );
    return runsOn(page, at('Contents')?.stream ?? '', fonts);
  });
}

/** Lines of one page from top to bottom, each from left to right. */
export function drawnLines(bytes: Uint8Array): readonly string[] {
  const lines = new Map<string, DrawnRun[]>();
  for (const run of drawnText(bytes)) {
    const line = `${run.page} ${run.y.toFixed(1)}`;
    lines.set(line, [...(lines.get(line) ?? []), run]);
  }
  return [...lines.values()]
    .sort(([a], [b]) => (a && b ? a.page - b.page || a.y - b.y : 0))
    .map((runs) =>
      [...runs]
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join(''),
    );
}

/** Pairs of runs that cover one another: what nobody can read. */
export function overlapping(runs: readonly DrawnRun[]): readonly (readonly [string, string])[] {
  const drawn = runs.filter(({ text }) => text.trim() !== '');
  const [ascent, descent, slack] = [0.7, 0.15, 0.6];
  return drawn.flatMap((one, at) =>
    drawn
      .slice(at + 1)
      .filter(
        (other) =>
          one.page === other.page &&
          one.x + one.width > other.x + slack &&
          other.x + other.width > one.x + slack &&
          one.y + descent * one.size > other.y - ascent * other.size + slack &&
          other.y + descent * other.size > one.y - ascent * one.size + slack,
      )
      .map((other) => [one.text, other.text] as const),
  );
}
