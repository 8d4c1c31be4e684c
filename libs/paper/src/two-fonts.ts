import { plainText, readText } from '@diurne/text';
import { signsBeside, weights, type Weight } from './fonts';

interface OpenFont {
  /** In thousandths of the size. */
  readonly ascender: number;
  readonly font: { readonly hasGlyphForCodePoint: (codePoint: number) => boolean };
}
type Options = Readonly<Record<string, unknown>>;
/** What pdfkit does not publish of a document, and this file alone leans on. */
interface Inside {
  _font: OpenFont;
  readonly _fontSize: number;
  _text: (text: unknown, x: unknown, y: unknown, options: unknown, draw: unknown) => PDFKit.PDFDocument;
  _fragment: (text: string, x: number, y: number, options: Options) => void;
  widthOfString: (text: string, options?: Options) => number;
}
interface Run {
  readonly text: string;
  readonly font: OpenFont;
}
const lost = '?';

/** What was kept before texts were read at the door: never an empty box, which says nothing. */
const drawable = (text: string): string => {
  const { text: plain, faults } = readText(text, 'lines');
  return faults.reduce((rest, { sign }) => rest.replace(sign, lost), plain);
};

/** From now on the document takes each sign that its font does not draw from the font of signs, on the same line, and makes text plain. */
export function drawWithTwoFonts(sheet: PDFKit.PDFDocument): void {
  const inside = sheet as unknown as Inside;
  const opened = (face: string): OpenFont => {
    sheet.font(face);
    return inside._font;
  };
  const besides = new Map(weights.map((weight: Weight) => [opened(weight), () => opened(signsBeside[weight])]));
  const [writeLines, drawRun, measure] = [inside._text, inside._fragment, inside.widthOfString].map((one) =>
    (one as (...given: unknown[]) => unknown).bind(sheet),
  ) as [Inside['_text'], Inside['_fragment'], Inside['widthOfString']];

  const runsOf = (text: string, own: OpenFont): readonly Run[] => {
    const runs: { text: string; font: OpenFont }[] = [];
    for (const sign of text) {
      const isOwn = own.font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
      const font = isOwn ? own : (besides.get(own)?.() ?? own);
      const last = runs.at(-1);
      if (last?.font === font) last.text += sign;
      else runs.push({ text: sign, font });
    }
    inside._font = own;
    return runs;
  };
  const within = <Answer>(font: OpenFont, act: () => Answer): Answer => {
    const before = inside._font;
    inside._font = font;
    const answer = act();
    inside._font = before;
    return answer;
  };
  const widthOf = ({ text, font }: Run, options?: Options): number => within(font, () => measure(text, options));

  inside._text = (text, x, y, options, draw) => writeLines(drawable(String(text ?? '')), x, y, options, draw);
  inside.widthOfString = (text, options) =>
    runsOf(text, inside._font).reduce((total, run) => total + widthOf(run, options), 0);
  inside._fragment = (text, x, y, options) => {
    const own = inside._font;
    const runs = runsOf(text.replaceAll('\n', ''), own);
    if (runs.every(({ font }) => font === own)) {
      drawRun(text, x, y, options);
      return;
    }
    const room = Number(options['lineWidth'] ?? 0) - inside.widthOfString(plainText(text, 'line'));
    let at = x + (options['align'] === 'right' ? room : options['align'] === 'center' ? room / 2 : 0);
    const baseline = (-own.ascender / 1000) * inside._fontSize;
    for (const run of runs) {
      const placed = { ...options, align: 'left', textWidth: undefined, wordCount: undefined, baseline };
      within(run.font, () => drawRun(run.text, at, y, placed));
      at += widthOf(run);
    }
  };
}
