export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element; children are SVG already, text goes through `escaped`. Numbers are written to a tenth of a pixel. */
export function element(tag: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === undefined
        ? []
        : ` ${name}="${typeof value === 'number' ? String(Math.round(value * 10) / 10) : escaped(value)}"`,
    )
    .join('');
  return children.length === 0 ? `<${tag}${written}/>` : `<${tag}${written}>${children.join('')}</${tag}>`;
}

export function escaped(text: string): string {
  // XML knows no control characters, however they are written.
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export interface TextStyle {
  readonly size?: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly anchor?: 'middle' | 'end';
}

export function text(
  x: number,
  y: number,
  content: string,
  { size = 11, weight, fill = '#1f2937', anchor }: TextStyle = {},
): string {
  return element(
    'text',
    { x, y, 'font-size': size, 'font-weight': weight, fill, 'text-anchor': anchor },
    escaped(content),
  );
}

/** Of the widest fonts that may stand in for the one asked for, a letter is 0.61 em wide on average. */
const letterWidth = 0.61;

/** The first wording that fits, or the last one cut to what fits. */
export function fittedWording(wordings: readonly string[], width: number, size: number): string {
  return (
    wordings.find((wording) => wording.length * size * letterWidth <= width) ??
    fitted(wordings.at(-1) ?? '', width, size)
  );
}

export function fitted(content: string, width: number, size = 11): string {
  const most = Math.floor(width / (size * letterWidth));
  if (content.length <= most) return content;
  return most < 3 ? '' : `${content.slice(0, most - 1).trimEnd()}…`;
}

export function wrapped(content: string, width: number, size = 11): readonly string[] {
  const most = Math.max(20, Math.floor(width / (size * letterWidth)));
  const lines: string[] = [''];
  // Non-breaking spaces stay: only plain ones may end a line.
  for (const word of content.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
