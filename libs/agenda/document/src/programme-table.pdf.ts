import type { AgendaLine } from '@diurne/agenda-domain';
import { artifact, ink, part, tagged, write, type Flow, type Structure } from '@diurne/paper';
import { words } from './agenda.words';

interface Frame {
  readonly left: number;
  readonly width: number;
  /** 1 is the size for an ordinary day. */ readonly scale: number;
}

const hours = 104;
const where = 170;
const besideOf = (line: AgendaLine): string =>
  [line.withWhom, line.note].filter((part): part is string => part !== null).join(' · ');
const whatWidth = (frame: Frame): number => frame.width - hours - where - 12;

/** Height in points of the whole table at a scale, to choose one before anything is drawn. */
export function programmeHeight(sheet: PDFKit.PDFDocument, lines: readonly AgendaLine[], frame: Frame): number {
  return lines.reduce((total, line) => total + measure(sheet, line, frame).height, 0);
}

/** Hour, what and with whom, where, from where the sheet stands; a line is never cut. */
export function drawProgramme(
  sheet: PDFKit.PDFDocument,
  root: Structure,
  lines: readonly AgendaLine[],
  frame: Frame,
  flow: Flow,
): void {
  const { scale } = frame;
  const table = part(sheet, root, 'Table');
  for (const line of lines) {
    const { title, height } = measure(sheet, line, frame);
    flow.room(height);
    const end = sheet.y + height;
    const top = sheet.y + 5 * scale;
    const row = part(sheet, table, 'TR');
    tagged(sheet, row, 'TH', () => {
      write(sheet, 'medium', 10 * scale).text(words.hourRange(line.start, line.end), frame.left, top, {
        width: hours,
        lineBreak: false,
      });
    });
    tagged(sheet, row, 'TD', () => {
      write(sheet, 'semibold', 10.5 * scale).text(line.what, frame.left + hours, top, { width: whatWidth(frame) });
      if (besideOf(line) !== '')
        write(sheet, 'regular', 9 * scale, ink.muted).text(besideOf(line), frame.left + hours, top + title + 1, {
          width: whatWidth(frame),
        });
    });
    tagged(sheet, row, 'TD', () => {
      write(sheet, 'regular', 9 * scale, ink.muted).text(line.where, frame.left + frame.width - where, top + 1, {
        width: where,
      });
    });
    row.end();
    artifact(sheet, () => {
      sheet.rect(frame.left, end, frame.width, 0.6).fill(ink.line);
    });
    sheet.y = end;
  }
  table.end();
}

function measure(sheet: PDFKit.PDFDocument, line: AgendaLine, frame: Frame): { title: number; height: number } {
  const { scale } = frame;
  const title = write(sheet, 'semibold', 10.5 * scale).heightOfString(line.what, { width: whatWidth(frame) });
  write(sheet, 'regular', 9 * scale);
  const beside = besideOf(line) === '' ? 0 : sheet.heightOfString(besideOf(line), { width: whatWidth(frame) }) + 1;
  return {
    title,
    height: Math.max(title + beside, sheet.heightOfString(line.where, { width: where }) + 1) + 10 * scale,
  };
}
