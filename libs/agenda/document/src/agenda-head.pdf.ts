import { a4, artifact, ink, tagged, write, type Structure } from '@diurne/paper';
import { left, margins, width } from './agenda.frame';
import type { AgendaToPrint } from './agenda-to-print.value';
import { capital, words } from './agenda.words';

const topBand = (sheet: PDFKit.PDFDocument): void =>
  artifact(sheet, () => void sheet.rect(0, 0, a4.width, 10).fill(ink.accent));

/** Whose agenda, of which house. */
export function drawHead(
  sheet: PDFKit.PDFDocument,
  root: Structure,
  { content, sequence, method }: AgendaToPrint,
): void {
  topBand(sheet);
  tagged(sheet, root, 'P', () => {
    write(sheet, 'semibold', 10.5, ink.accent).text(content.establishment, left, margins.top - 10, { width });
    write(sheet, 'regular', 10, ink.muted).text(content.unit.name, { width });
  });
  tagged(sheet, root, 'H1', () => {
    write(sheet, 'bold', 24).text(method === 'CANCEL' ? words.cancelledTitle : words.title, left, sheet.y + 12, {
      width,
    });
  });
  tagged(sheet, root, 'P', () => {
    write(sheet, 'medium', 12.5, ink.muted).text(content.patientName, left, sheet.y + 2, { width });
  });
  if (sequence > 0 && method === 'REQUEST')
    tagged(sheet, root, 'P', () => {
      write(sheet, 'medium', 10, ink.alert).text(words.changed, left, sheet.y + 6, { width });
    });
}

/** What a following page begins with: whose it is, for sheets that come apart. */
export function drawContinuation(sheet: PDFKit.PDFDocument, { content }: AgendaToPrint): void {
  topBand(sheet);
  artifact(sheet, () => {
    write(sheet, 'semibold', 10.5, ink.accent).text(words.continued(content), left, margins.top - 10, { width });
    write(sheet, 'regular', 10, ink.muted).text(content.patientName, { width });
  });
  sheet.y += 8;
}

/** When and where: a box as high as the longest way to come. */
export function drawMeeting(sheet: PDFKit.PDFDocument, root: Structure, { content }: AgendaToPrint): void {
  const top = sheet.y + 12;
  const where = { width: width - 282, lineGap: 1 };
  const height = Math.max(108, 68 + write(sheet, 'medium', 10.5).heightOfString(content.unit.address, where) + 14);
  artifact(sheet, () => {
    sheet.roundedRect(left, top, width, height, 8).fill(ink.wash);
    sheet.rect(left + 18, top + 46, width - 36, 0.75).fill(ink.line);
  });
  tagged(sheet, root, 'P', () => {
    write(sheet, 'semibold', 17, ink.accent).text(capital(words.date(content)), left + 18, top + 15, {
      width: width - 36,
    });
  });
  const label = (text: string, at: number): void => {
    write(sheet, 'medium', 9, ink.muted).text(text, left + 18 + at, top + 55);
  };
  const hours = [
    ['Arrivée', words.arrival(content), 0, 92],
    ['Fin prévue', words.departure(content), 104, 128],
  ] as const;
  for (const [what, hour, at, wide] of hours)
    tagged(sheet, root, 'P', () => {
      label(what, at);
      write(sheet, 'semibold', 16).text(hour, left + 18 + at, top + 68, { width: wide });
    });
  tagged(sheet, root, 'P', () => {
    label('Où venir', 246);
    write(sheet, 'medium', 10.5).text(content.unit.address, left + 18 + 246, top + 68, where);
  });
  sheet.y = top + height;
}
