/** JSON read strictly, as RFC 8259 writes it, and a key given twice in one object refused: which of the two was meant? */
export type JsonText = { readonly value: unknown } | { readonly fault: JsonFault };
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly expected: string;
  readonly found: string;
}

const deepest = 64;
const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// No control character inside a string: JSON wants them escaped. Read in pieces: a text of millions would exhaust the pattern's stack.
const piecePattern = /(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})){1,4096}/y;
const literals = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

class Fault extends Error {
  constructor(
    readonly at: number,
    readonly expected: string,
    readonly found?: string,
  ) {
    super(expected);
  }
}

export function readJson(text: string): JsonText {
  const reader = new JsonReader(text.startsWith('\ufeff') ? text.slice(1) : text);
  try {
    return { value: reader.whole() };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { fault: reader.locate(error) };
  }
}

class JsonReader {
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): unknown {
    const value = this.value(0);
    this.skipSpace();
    if (this.at < this.text.length) throw new Fault(this.at, 'la fin du fichier');
    return value;
  }

  locate({ at, expected, found }: Fault): JsonFault {
    const before = this.text.slice(0, at).split('\n');
    const here =
      at < this.text.length
        ? `le caractère ${JSON.stringify(String.fromCodePoint(this.text.codePointAt(at) ?? 0))}`
        : 'la fin du fichier';
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, expected, found: found ?? here };
  }

  private value(depth: number): unknown {
    this.skipSpace();
    if (depth > deepest) throw new Fault(this.at, `au plus ${deepest} niveaux`);
    const next = this.text[this.at];
    if (next === '{') return this.object(depth);
    if (next === '[') return this.list(depth);
    if (next === '"') return this.string();
    for (const [word, value] of literals)
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    return Number(this.match(numberPattern, 'une valeur JSON'));
  }

  private object(depth: number): unknown {
    const object: Record<string, unknown> = {};
    this.at += 1;
    if (this.taken('}')) return object;
    do {
      this.skipSpace();
      const keyAt = this.at;
      const key = this.string();
      if (Object.hasOwn(object, key))
        throw new Fault(keyAt, 'une clé qui ne soit pas déjà donnée', `une seconde clé ${JSON.stringify(key)}`);
      if (!this.taken(':')) throw new Fault(this.at, '":"');
      // `__proto__` too is an ordinary key of a file.
      Object.defineProperty(object, key, {
        value: this.value(depth + 1),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    } while (this.taken(','));
    if (!this.taken('}')) throw new Fault(this.at, '"," ou "}"');
    return object;
  }

  private list(depth: number): unknown {
    const list: unknown[] = [];
    this.at += 1;
    if (this.taken(']')) return list;
    do list.push(this.value(depth + 1));
    while (this.taken(','));
    if (!this.taken(']')) throw new Fault(this.at, '"," ou "]"');
    return list;
  }

  private string(): string {
    const from = this.at,
      expected = 'un texte entre guillemets';
    let to = from + 1;
    if (this.text[from] !== '"') throw new Fault(from, expected);
    for (piecePattern.lastIndex = to; piecePattern.test(this.text); piecePattern.lastIndex = to)
      to = piecePattern.lastIndex;
    if (this.text[to] !== '"') throw new Fault(from, expected);
    this.at = to + 1;
    return JSON.parse(this.text.slice(from, this.at)) as string;
  }

  private match(pattern: RegExp, expected: string): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) throw new Fault(this.at, expected);
    this.at += found.length;
    return found;
  }

  private taken(mark: string): boolean {
    this.skipSpace();
    if (this.text[this.at] !== mark) return false;
    this.at += 1;
    return true;
  }

  private skipSpace(): void {
    while (' \t\n\r'.includes(this.text[this.at] ?? '.')) this.at += 1;
  }
}
