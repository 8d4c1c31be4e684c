import { artifact, ink, part, tagged, write, type Flow, type Structure } from '@diurne/paper';

export interface ListToDraw {
  readonly heading: string;
  readonly items: readonly string[];
}
export interface ListFrame {
  readonly x: number;
  readonly wide: number;
  /** 1 is the size for an ordinary day. */
  readonly scale: number;
}
const gap = 4;
const indent = 12;
/** Of a heading with the line below it. */
export const headingHeight = 20;

export function drawHeading(
  sheet: PDFKit.PDFDocument,
  root: Structure,
  heading: string,
  x: number,
  wide: number,
): void {
  tagged(sheet, root, 'H2', () => {
    write(sheet, 'semibold', 12.5, ink.accent).text(heading, x, sheet.y, { width: wide });
  });
}

const itemHeight = (sheet: PDFKit.PDFDocument, item: string, { wide, scale }: ListFrame): number =>
  gap + write(sheet, 'regular', 10 * scale).heightOfString(item, { width: wide - indent, lineGap: 1.5 });

/** Without its heading. */
export const listHeight = (sheet: PDFKit.PDFDocument, items: readonly string[], frame: ListFrame): number =>
  items.reduce((total, item) => total + itemHeight(sheet, item, frame), 0);

/** From where the sheet stands; an item is never cut, and a heading never stands alone. */
export function drawList(
  sheet: PDFKit.PDFDocument,
  root: Structure,
  { heading, items }: ListToDraw,
  frame: ListFrame,
  flow: Flow,
): void {
  const { x, wide, scale } = frame;
  flow.room(headingHeight + listHeight(sheet, items.slice(0, 1), frame));
  drawHeading(sheet, root, heading, x, wide);
  const list = part(sheet, root, 'L');
  for (const item of items) {
    flow.room(itemHeight(sheet, item, frame));
    const top = sheet.y + gap;
    artifact(sheet, () => {
      sheet.circle(x + 2.5, top + 6 * scale, 1.8).fill(ink.accent);
    });
    tagged(sheet, list, 'LI', () => {
      write(sheet, 'regular', 10 * scale).text(item, x + indent, top, { width: wide - indent, lineGap: 1.5 });
    });
  }
  list.end();
}
