import { a4, artifact, ink, tagged, write, type Structure } from '@diurne/paper';
import { left, width } from './agenda.frame';
import type { AgendaToPrint } from './agenda-to-print.value';
import { words } from './agenda.words';

const boxed = { width: width - 32, lineGap: 2 };
const below = { width, lineGap: 0.5 };
const notices = ({ content, issuedAt }: AgendaToPrint) => [
  [9, content.goodToKnow.join(' ')] as const,
  [8.5, `${words.issued(issuedAt, content.timeZone)}. ${words.dataNotice}`] as const,
];
const boxHeight = (sheet: PDFKit.PDFDocument, { content }: AgendaToPrint): number =>
  Math.max(52, 24 + write(sheet, 'medium', 10).heightOfString(content.howToCancel, boxed));

export function footHeight(sheet: PDFKit.PDFDocument, agenda: AgendaToPrint): number {
  return notices(agenda).reduce(
    (total, [size, text]) => total + 2 + write(sheet, 'regular', size).heightOfString(text, below),
    boxHeight(sheet, agenda) + 8,
  );
}

/** Whom to call, what to know, from when this agenda is. */
export function drawFoot(sheet: PDFKit.PDFDocument, root: Structure, agenda: AgendaToPrint, top: number): void {
  const height = boxHeight(sheet, agenda);
  artifact(sheet, () => {
    sheet.roundedRect(left, top, width, height, 8).fill(ink.alertWash);
  });
  tagged(sheet, root, 'P', () => {
    write(sheet, 'medium', 10, ink.alert).text(agenda.content.howToCancel, left + 16, top + 12, boxed);
  });
  sheet.y = top + height + 6;
  tagged(sheet, root, 'P', () => {
    for (const [size, text] of notices(agenda))
      write(sheet, 'regular', size, ink.muted).text(text, left, sheet.y + 2, below);
  });
}

/** Written once the number of pages is known; a single page needs none. */
export function drawPageNumbers(sheet: PDFKit.PDFDocument): void {
  const { start, count } = sheet.bufferedPageRange();
  if (count === 1) return;
  for (let page = start; page < start + count; page += 1) {
    sheet.switchToPage(page);
    sheet.page.margins.bottom = 0;
    artifact(sheet, () => {
      write(sheet, 'regular', 8, ink.muted).text(words.page(page - start + 1, count), left, a4.height - 28, {
        width,
        align: 'right',
        lineBreak: false,
      });
    });
  }
}
