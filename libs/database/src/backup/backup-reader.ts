import { createHash } from 'node:crypto';
import type { SealingKey } from '../integrity/sealing-key';
import {
  BackupRefused,
  endOfTable,
  formatLine,
  sealPurpose,
  type BackupEnds,
  type BackupManifest,
  type TableBegins,
  type TableEnds,
} from './backup-format';
import type { SequenceValue } from './catalogue';
import { linesOf } from './read-lines';

const damaged = (): BackupRefused =>
  new BackupRefused(
    'La sauvegarde est incomplète ou abîmée : rien n’a été restauré. / The backup is incomplete or damaged: nothing was restored.',
  );
const end = Buffer.from(endOfTable);
const newline = Buffer.from('\n');

/** Reads a backup from its beginning to its end, and holds it against its own digests and seal. @throws BackupRefused */
export class BackupReader {
  private readonly lines: AsyncGenerator<Buffer>;
  private readonly whole = createHash('sha256');

  constructor(bytes: AsyncIterable<Buffer>) {
    this.lines = linesOf(bytes);
  }

  async manifest(): Promise<BackupManifest> {
    const format = (await this.next()).toString('utf8');
    if (format !== formatLine)
      throw new BackupRefused(
        `Ce n’est pas une sauvegarde que cette version sait lire (« ${formatLine} » attendu). / Not a backup that this version can read.`,
      );
    return this.parsed<BackupManifest>(await this.next());
  }

  /** What comes next: a table, whose rows must be read before anything else, or the sequences, after which there is no table. */
  async part(): Promise<TableBegins | { readonly sequences: readonly SequenceValue[] }> {
    return this.parsed(await this.next());
  }

  /** The rows that were begun, in pieces of some size, ended by their count and digest, which they are held against. */
  async rows(begun: TableBegins, take: (rows: Buffer) => Promise<void>): Promise<TableEnds> {
    const hash = createHash('sha256');
    let rows = 0;
    let piece: Buffer[] = [];
    let size = 0;
    const give = async (): Promise<void> => {
      if (piece.length > 0) await take(Buffer.concat(piece));
      piece = [];
      size = 0;
    };
    for (let line = await this.next(); !line.equals(end); line = await this.next()) {
      hash.update(line).update(newline);
      rows += 1;
      piece.push(line, newline);
      size += line.length;
      if (size > pieceBytes) await give();
    }
    await give();
    const told = this.parsed<TableEnds>(await this.next());
    if (told.table !== begun.table || told.rows !== rows || told.sha256 !== hash.digest('hex')) throw damaged();
    return told;
  }

  async ends(tables: number, key: SealingKey | null): Promise<void> {
    const sha256 = this.whole.digest('hex');
    const { done, value } = await this.lines.next();
    const told = this.parsed<BackupEnds>(done ? Buffer.alloc(0) : value);
    if (!told.end || told.sha256 !== sha256 || told.tables !== tables) throw damaged();
    if (key && (told.seal === null || !key.fits(told.seal, sealPurpose, sha256)))
      throw new BackupRefused(
        'La sauvegarde n’a pas été scellée avec la clé de SEALING_KEY_FILE : rien n’a été restauré. / The backup was not sealed with this key: nothing was restored.',
      );
  }

  private async next(): Promise<Buffer> {
    const { done, value } = await this.lines.next().catch(() => ({ done: true as const, value: undefined }));
    if (done) throw damaged();
    this.whole.update(value).update(newline);
    return value;
  }

  private parsed<Told>(line: Buffer): Told {
    try {
      return JSON.parse(line.toString('utf8')) as Told;
    } catch {
      throw damaged();
    }
  }
}
const pieceBytes = 65_536;
