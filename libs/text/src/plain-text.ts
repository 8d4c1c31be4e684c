/** `line`: one line. `lines`: as many as wanted. `name`: one line in letters of the Latin script, as identities are written. */
export type TextForm = 'line' | 'lines' | 'name';

/** Windows, old Macintosh, form feeds of a PDF, the separators of Unicode: one line end. */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** Soft hyphens, what has no width, marks of direction that office programs put before a date, and choices between two pictures of one sign. */
const invisible = /[\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufeff\ufe00-\ufe0f]/g;
/** Blanks of a width of their own, but for those that do not break and the thin one, which French typography asks for. */
const oddBlanks = /[\u1680\u2000-\u2008\u200a\u205f\u3000]/g;
/** Typographic ligatures, full-width letters and the italic letters of formulas, which mean the letters themselves; a superscript means more (10⁹). */
const standsForLetters = /[\ufb00-\ufb06\uff01-\uff5e]|[\u{1d400}-\u{1d7ff}]/gu;
/** Bullets of office programs, which number them in a private area. */
const bullets: Readonly<Record<string, string>> = { '\uf0b7': '•', '\uf0a7': '▪' };

/**
 * Text made plain, the same at every door: composed (NFC), one kind of line end, no tab, nothing invisible, ligatures apart. What is already
 * plain stays as it is. What may not stand in a text at all is left for `faultsIn` to refuse.
 */
export function plainText(typed: string, form: TextForm): string {
  const plain = typed
    .replace(lineEnds, '\n')
    .replace(invisible, '')
    .replace(oddBlanks, ' ')
    .replace(standsForLetters, (sign) => sign.normalize('NFKC'))
    .replace(/[\uf0a7\uf0b7]/g, (bullet) => bullets[bullet] ?? bullet)
    .normalize('NFC');
  if (form === 'lines') return plain.replace(/ *\t/g, '  ');
  return plain.replace(form === 'name' ? /[\s\u00a0\u202f\u2009]+/g : /[ \t\n]+/g, ' ').trim();
}
