const entrySize = 16;
const headerSize = 12;

function tableOf(font: Buffer, tag: string): Buffer {
  for (let at = headerSize; at < headerSize + font.readUInt16BE(4) * entrySize; at += entrySize)
    if (font.toString('latin1', at, at + 4) === tag) return font.subarray(font.readUInt32BE(at + 8));
  return Buffer.alloc(0);
}

/** Whether a glyph of an sfnt font leaves ink: it has an outline. */
export function outlinesOf(font: Buffer): (glyph: number) => boolean {
  const [head, loca] = [tableOf(font, 'head'), tableOf(font, 'loca')];
  if (head.length === 0 || loca.length === 0) return () => false;
  const isLong = head.readInt16BE(50) === 1;
  const start = (glyph: number): number => (isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2));
  return (glyph) => start(glyph + 1) > start(glyph);
}
