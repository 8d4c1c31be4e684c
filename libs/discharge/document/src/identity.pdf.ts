import type { FrozenReport } from '@diurne/discharge-domain';
import { artifact, ink, tagged, write, type Structure } from '@diurne/paper';
import { left, width } from './report.frame';
import { words } from './report.words';

interface Column {
  readonly label: string;
  readonly title: string;
  readonly lines: readonly string[];
}
const inner = (width - 52) / 2;
const above = 13;
const labelHeight = 11;
const lineGap = 1.5;

const heightOf = (sheet: PDFKit.PDFDocument, { title, lines }: Column): number => {
  const titled = write(sheet, 'semibold', 12.5).heightOfString(title, { width: inner });
  write(sheet, 'regular', 9.5);
  return lines.reduce((total, line) => total + lineGap + sheet.heightOfString(line, { width: inner }), titled);
};

/** Who and when, side by side, in a box as high as the longer of the two. */
export function drawIdentity(sheet: PDFKit.PDFDocument, root: Structure, report: FrozenReport): void {
  const top = sheet.y + 12;
  const columns: readonly Column[] = [
    {
      label: 'Patient',
      title: words.patientName(report.patient),
      lines: [words.birth(report.patient), words.deceased(report), words.identifiers(report.patient)].filter(
        (line) => line !== '',
      ),
    },
    {
      label: 'Venue',
      title: words.visit(report),
      lines: [report.visit.pathwayName, words.presence(report), words.version(report)].filter((line) => line !== ''),
    },
  ];
  const height = above + labelHeight + Math.max(...columns.map((column) => heightOf(sheet, column))) + above;
  artifact(sheet, () => {
    sheet.roundedRect(left, top, width, height, 8).fill(ink.wash);
  });
  for (const [at, { label, title, lines }] of columns.entries()) {
    const x = left + 18 + at * (inner + 16);
    tagged(sheet, root, 'P', () => {
      write(sheet, 'medium', 8.5, ink.muted).text(label, x, top + above, { width: inner });
      write(sheet, 'semibold', 12.5).text(title, x, top + above + labelHeight, { width: inner });
      for (const line of lines)
        write(sheet, 'regular', 9.5, ink.muted).text(line, x, sheet.y + lineGap, { width: inner });
    });
  }
  sheet.y = top + height + 6;
  if (report.recipients.length > 0 || report.toNoPhysician)
    tagged(sheet, root, 'P', () => {
      write(sheet, 'regular', 9, ink.muted).text(
        `Destinataires : ${words.recipients(report).join(', ')}`.replace(' :', '\u00a0:'),
        left,
        sheet.y + 4,
        { width },
      );
    });
}
