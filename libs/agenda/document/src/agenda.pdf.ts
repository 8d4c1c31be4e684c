import {
  a4,
  artifact,
  bytesOf,
  ink,
  openSheet,
  openStructure,
  part,
  tagged,
  write,
  type Structure,
} from '@diurne/paper';
import type { AgendaToPrint } from './agenda-to-print.value';
import { words } from './agenda.words';
import { drawProgramme, programmeHeight } from './programme-table.pdf';

const margins = { top: 44, right: 48, bottom: 20, left: 48 };
/** Where the foot begins, in points from the top. */
const footTop = 708;
const scales = [1, 0.93, 0.86, 0.79, 0.72] as const;
const left = margins.left;
const width = a4.width - margins.left - margins.right;

/** One A4 page: what a patient puts on the refrigerator's door. */
export async function agendaPdf(agenda: AgendaToPrint): Promise<Buffer> {
  const { content } = agenda;
  const sheet = openSheet({
    title: `${words.title}, ${words.date(content)}`,
    author: content.establishment,
    subject: 'Agenda du patient',
    createdAt: agenda.issuedAt,
    margins,
  });
  const root = openStructure(sheet);
  drawHead(sheet, root, agenda);
  drawMeeting(sheet, root, agenda);
  drawHeading(sheet, root, words.programme, left, sheet.y + 18, width);
  const preparation = content.preparation.length > 0 ? content.preparation : [words.preparationNone];
  const half = (width - 24) / 2;
  const room = footTop - sheet.y - 4;
  const needs = (scale: number) =>
    programmeHeight(sheet, content.programme, { left, width, scale }) +
    Math.max(...[preparation, content.bring].map((items) => listHeight(sheet, items, half, scale))) +
    48;
  const scale = scales.find((candidate) => needs(candidate) <= room) ?? scales[scales.length - 1] ?? 1;
  drawProgramme(sheet, root, content.programme, { left, width, scale }, sheet.y + 4);
  const top = sheet.y + 14;
  drawList(sheet, root, words.preparation, preparation, { x: left, y: top, wide: half, scale });
  const afterPreparation = sheet.y;
  drawList(sheet, root, words.bring, content.bring, { x: left + half + 24, y: top, wide: half, scale });
  sheet.y = Math.max(afterPreparation, sheet.y);
  drawFoot(sheet, root, agenda);
  root.end();
  return bytesOf(sheet);
}

function drawHead(sheet: PDFKit.PDFDocument, root: Structure, { content, sequence, method }: AgendaToPrint): void {
  artifact(sheet, () => {
    sheet.rect(0, 0, a4.width, 10).fill(ink.accent);
  });
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

function drawMeeting(sheet: PDFKit.PDFDocument, root: Structure, { content }: AgendaToPrint): void {
  const top = sheet.y + 12;
  const height = 108;
  artifact(sheet, () => {
    sheet.roundedRect(left, top, width, height, 8).fill(ink.wash);
    sheet.rect(left + 18, top + 46, width - 36, 0.75).fill(ink.line);
  });
  tagged(sheet, root, 'P', () => {
    write(sheet, 'semibold', 17, ink.accent).text(capital(words.date(content)), left + 18, top + 15, {
      width: width - 36,
    });
  });
  const columns: readonly (readonly [string, string, number, number])[] = [
    ['Arrivée', words.arrival(content), 0, 92],
    ['Fin prévue', words.departure(content), 104, 128],
    ['Où venir', content.unit.address, 246, width - 282],
  ];
  for (const [label, value, at, wide] of columns) {
    tagged(sheet, root, 'P', () => {
      write(sheet, 'medium', 9, ink.muted).text(label, left + 18 + at, top + 55, { width: wide });
      if (label === 'Où venir')
        write(sheet, 'medium', 10.5).text(value, left + 18 + at, top + 68, { width: wide, lineGap: 1 });
      else write(sheet, 'semibold', 16).text(value, left + 18 + at, top + 68, { width: wide });
    });
  }
  sheet.y = top + height;
}

function drawHeading(
  sheet: PDFKit.PDFDocument,
  root: Structure,
  heading: string,
  x: number,
  y: number,
  wide: number,
): void {
  tagged(sheet, root, 'H2', () => {
    write(sheet, 'semibold', 12.5, ink.accent).text(heading, x, y, { width: wide });
  });
}

interface ListFrame {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly scale: number;
}

function listHeight(sheet: PDFKit.PDFDocument, items: readonly string[], wide: number, scale: number): number {
  write(sheet, 'regular', 10 * scale);
  return items.reduce((total, item) => total + 4 + sheet.heightOfString(item, { width: wide - 12, lineGap: 1.5 }), 0);
}

function drawList(
  sheet: PDFKit.PDFDocument,
  root: Structure,
  heading: string,
  items: readonly string[],
  { x, y, wide, scale }: ListFrame,
): void {
  drawHeading(sheet, root, heading, x, y, wide);
  const list = part(sheet, root, 'L');
  for (const item of items) {
    const top = sheet.y + 4;
    artifact(sheet, () => {
      sheet.circle(x + 2.5, top + 6 * scale, 1.8).fill(ink.accent);
    });
    tagged(sheet, list, 'LI', () => {
      write(sheet, 'regular', 10 * scale).text(item, x + 12, top, { width: wide - 12, lineGap: 1.5 });
    });
  }
  list.end();
}

function drawFoot(sheet: PDFKit.PDFDocument, root: Structure, { content, issuedAt }: AgendaToPrint): void {
  const top = Math.max(sheet.y + 12, footTop);
  artifact(sheet, () => {
    sheet.roundedRect(left, top, width, 52, 8).fill(ink.alertWash);
  });
  tagged(sheet, root, 'P', () => {
    write(sheet, 'medium', 10, ink.alert).text(content.howToCancel, left + 16, top + 12, {
      width: width - 32,
      lineGap: 2,
    });
  });
  tagged(sheet, root, 'P', () => {
    write(sheet, 'regular', 8.5, ink.muted).text(content.goodToKnow.join(' '), left, top + 60, { width, lineGap: 0.5 });
    write(sheet, 'regular', 7.5, ink.muted).text(
      `${words.issued(issuedAt, content.timeZone)}. ${words.dataNotice}`,
      left,
      sheet.y + 2,
      { width, lineGap: 0.5 },
    );
  });
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
