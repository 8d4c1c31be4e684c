import { inflateSync } from 'node:zlib';

/** Glyph number to text, as a font's ToUnicode table says. */
function glyphTexts(table: string): Map<number, string> {
  const texts = new Map<number, string>();
  const utf16 = (hex: string): string =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
  for (const [, from, list] of table.matchAll(/<([\da-f]{4})>\s*<[\da-f]{4}>\s*\[([^\]]*)\]/gi)) {
    [...(list ?? '').matchAll(/<([\da-f ]*)>/gi)].forEach(([, hex], slot) =>
      texts.set(Number.parseInt(from ?? '', 16) + slot, utf16((hex ?? '').replaceAll(' ', ''))),
    );
  }
  return texts;
}

/**
 * The text of a PDF as an indexing program finds it, one line a drawn run. Reads what an ordinary writer makes of embedded fonts: plain objects,
 * deflated streams, two-byte glyphs with a ToUnicode table. A PDF that is a picture gives nothing. @throws Error when it is no PDF at all
 */
export function textOfPdf(bytes: Buffer): string {
  const source = bytes.toString('latin1');
  if (!source.startsWith('%PDF-')) throw new Error('this is no PDF');
  const objects = new Map<string, { head: string; stream: string }>();
  for (const [, number, body] of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', ...rest] = (body ?? '').split('stream\n');
    const raw = Buffer.from(rest.join('stream\n').replace(/\nend$/, ''), 'latin1');
    objects.set(number ?? '', {
      head,
      stream:
        raw.length === 0
          ? ''
          : head.includes('/FlateDecode')
            ? inflateSync(raw, { finishFlush: 2 }).toString('latin1')
            : raw.toString('latin1'),
    });
  }
  const fonts = new Map<string, Map<number, string>>();
  for (const { head } of objects.values()) {
    for (const [, name, number] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number ?? '')?.head ?? '')?.[1];
      if (name && table) fonts.set(name, glyphTexts(objects.get(table)?.stream ?? ''));
    }
  }
  const lines: string[] = [];
  for (const { stream } of objects.values()) {
    let font = new Map<number, string>();
    for (const [, name, run] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (name) {
        font = fonts.get(name) ?? new Map();
        continue;
      }
      const glyphs = [...(run ?? '').matchAll(/<([\da-f]*)>/gi)].flatMap(([, hex]) => (hex ?? '').match(/.{4}/g) ?? []);
      const text = glyphs.map((glyph) => font.get(Number.parseInt(glyph, 16)) ?? '').join('');
      if (text.trim()) lines.push(text);
    }
  }
  return lines.join('\n');
}
