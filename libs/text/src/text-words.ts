import type { TextForm } from './plain-text';
import type { TextFault } from './text-fault';

const NBSP = '\u00a0';
/** The scripts that a French hospital meets, as one speaks of them. */
const scripts = {
  Arabic: 'écriture arabe',
  Hebrew: 'écriture hébraïque',
  Han: 'écriture chinoise ou japonaise',
  Hiragana: 'écriture japonaise',
  Katakana: 'écriture japonaise',
  Hangul: 'écriture coréenne',
  Thai: 'écriture thaïe',
  Lao: 'écriture lao',
  Khmer: 'écriture khmère',
  Myanmar: 'écriture birmane',
  Devanagari: 'écriture devanagari',
  Bengali: 'écriture bengalie',
  Tamil: 'écriture tamoule',
  Georgian: 'écriture géorgienne',
  Armenian: 'écriture arménienne',
  Ethiopic: 'écriture éthiopienne',
  Greek: 'écriture grecque',
  Cyrillic: 'écriture cyrillique',
} as const;
const patterns = Object.entries(scripts).map(
  ([script, words]) => [new RegExp(`\\p{Script=${script}}`, 'u'), words] as const,
);

/** What a sign is to who wrote it: its script, an emoji, or a sign without a name. */
function kindOf(sign: string): string {
  const script = patterns.find(([pattern]) => pattern.test(sign));
  if (script) return script[1];
  return /\p{Extended_Pictographic}|\p{Emoji_Presentation}/u.test(sign) ? 'émoji' : 'signe';
}

const codeOf = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
const quoted = (sign: string): string => `«${NBSP}${sign}${NBSP}»`;

function whatIsWrong({ code, sign }: TextFault, form: TextForm): string {
  switch (code) {
    case 'control-character':
      return `un caractère de commande, invisible (${codeOf(sign)})`;
    case 'direction-overridden':
      return `un caractère invisible qui retourne le sens de lecture (${codeOf(sign)})`;
    case 'half-a-surrogate-pair':
      return `la moitié d’un signe (${codeOf(sign)}), sans doute un émoji coupé`;
    case 'loose-mark':
      return `un accent (${codeOf(sign)}) sans lettre qui puisse le porter`;
    case 'not-of-a-name':
      return `${quoted(sign)} ne s’écrit pas dans un nom`;
    case 'not-drawn':
      return form === 'name'
        ? `${quoted(sign)} (${kindOf(sign)}, ${codeOf(sign)})${NBSP}: un nom s’écrit en lettres latines, comme l’identité nationale de santé le transcrit`
        : `${quoted(sign)} (${kindOf(sign)}, ${codeOf(sign)}) ne peut pas être imprimé`;
  }
}

const where = ({ line, column }: TextFault, form: TextForm): string =>
  form === 'lines' ? `ligne ${line}, caractère ${column}` : `caractère ${column}`;
/** A name is short, and what it must be takes a sentence. */
const told = (form: TextForm): number => (form === 'name' ? 1 : 2);

/** The faults of one text in a sentence, the first ones with their place; the others are counted. */
export function faultWords(faults: readonly TextFault[], form: TextForm): string {
  const shown = faults.slice(0, told(form)).map((fault) => `${where(fault, form)}${NBSP}: ${whatIsWrong(fault, form)}`);
  const others = faults.length - shown.length;
  const more =
    others === 0 ? [] : [others === 1 ? 'un autre signe de cette sorte' : `${others} autres signes de cette sorte`];
  return `À remplacer${NBSP}: ${[...shown, ...more].join(`${NBSP}; `)}.`;
}

const thousands = (count: number): string => count.toString().replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** `12 345 caractères, 10 000 au plus`. */
export const tooLongWords = (length: number, most: number): string =>
  `${thousands(length)}${NBSP}caractères, ${thousands(most)} au plus`;
