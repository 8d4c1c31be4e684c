/**
 * Tables of advanced layout. fontkit applies Inter's kerning twice, so that « 7,1 » prints as « 71 » with a comma beneath, and a dose must be read
 * right; reading them also costs some 200 ms a font and document, and French in Inter needs none of them.
 */
const left = ['GPOS', 'GSUB', 'GDEF', 'kern'];
/** Version 3 of `post` has the same header and no list of glyph names, which nothing here reads. */
const postHeaderSize = 32;
const postWithoutNames = 0x0003_0000;
const headerSize = 12;
const entrySize = 16;

/** The same TrueType font without its tables of advanced layout and its glyph names. @param font an sfnt file. */
export function plainFont(font: Buffer): Buffer {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, i) =>
    font.subarray(headerSize + i * entrySize, headerSize + (i + 1) * entrySize),
  ).filter((entry) => !left.includes(entry.toString('latin1', 0, 4)));
  const header = Buffer.from(font.subarray(0, headerSize));
  const power = 2 ** Math.floor(Math.log2(entries.length));
  header.writeUInt16BE(entries.length, 4);
  header.writeUInt16BE(power * entrySize, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE((entries.length - power) * entrySize, 10);
  const directory: Buffer[] = [];
  const tables: Buffer[] = [];
  let offset = headerSize + entries.length * entrySize;
  for (const entry of entries) {
    const isPost = entry.toString('latin1', 0, 4) === 'post';
    const length = isPost ? postHeaderSize : entry.readUInt32BE(12);
    const table = Buffer.alloc(Math.ceil(length / 4) * 4);
    font.copy(table, 0, entry.readUInt32BE(8), entry.readUInt32BE(8) + length);
    if (isPost) table.writeUInt32BE(postWithoutNames, 0);
    const moved = Buffer.from(entry);
    moved.writeUInt32BE(offset, 8);
    moved.writeUInt32BE(length, 12);
    directory.push(moved);
    tables.push(table);
    offset += table.length;
  }
  return Buffer.concat([header, ...directory, ...tables]);
}
