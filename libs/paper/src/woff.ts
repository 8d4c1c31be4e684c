import { inflateSync } from 'node:zlib';

const headerSize = 44;
const entrySize = 20;
const sfntHeaderSize = 12;
const sfntEntrySize = 16;

/** The TrueType font within a WOFF file (version 1): the same tables, no longer deflated. */
export function sfntOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const entries = Array.from({ length: count }, (_, at) => {
    const entry = woff.subarray(headerSize + at * entrySize, headerSize + (at + 1) * entrySize);
    const [offset, packed, length] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)];
    const stored = woff.subarray(offset, offset + packed);
    return {
      tag: entry.subarray(0, 4),
      table: packed < length ? inflateSync(stored) : stored,
      sum: entry.subarray(16, 20),
    };
  });
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(sfntHeaderSize + count * sfntEntrySize);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * sfntEntrySize, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * sfntEntrySize, 10);
  const tables: Buffer[] = [];
  let offset = head.length;
  for (const [at, { tag, table, sum }] of entries.entries()) {
    const slot = sfntHeaderSize + at * sfntEntrySize;
    tag.copy(head, slot);
    sum.copy(head, slot + 4);
    head.writeUInt32BE(offset, slot + 8);
    head.writeUInt32BE(table.length, slot + 12);
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4);
    table.copy(padded);
    tables.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([head, ...tables]);
}
