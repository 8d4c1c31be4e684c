import type { ReportedIntervention, StepNotDone } from '@diurne/discharge-domain';
import { artifact, ink, part, tagged, write, type Structure } from '@diurne/paper';
import { frenchHour } from '@diurne/time';
import { words } from './report.words';

interface Frame {
  readonly left: number;
  readonly width: number;
  /** Lowest point of a page, in points from its top. */ readonly bottom: number;
}
const hourWidth = 62;

/** Each intervention that was done: when, what, by whom, and what it found. */
export function drawInterventions(
  sheet: PDFKit.PDFDocument,
  sect: Structure,
  interventions: readonly ReportedIntervention[],
  frame: Frame,
): void {
  const { left, width, bottom } = frame;
  const table = part(sheet, sect, 'Table');
  for (const done of interventions) {
    const { doneAtMinute, label, performer, profession, finding } = done;
    if (sheet.y > bottom - 46) sheet.addPage();
    const row = part(sheet, table, 'TR');
    const top = sheet.y + 4;
    tagged(sheet, row, 'TH', () => {
      write(sheet, 'medium', 10, ink.muted).text(frenchHour(doneAtMinute), left, top, {
        width: hourWidth,
        lineBreak: false,
      });
    });
    tagged(sheet, row, 'TD', () => {
      write(sheet, 'semibold', 10).text(label, left + hourWidth, top, {
        width: width - hourWidth,
        continued: performer !== '',
      });
      if (performer !== '')
        write(sheet, 'regular', 9.5, ink.muted).text(`  ·  ${performer}${profession ? `, ${profession}` : ''}`);
      for (const remark of words.remarks(done))
        write(sheet, 'medium', 9.5).text(remark, left + hourWidth, sheet.y + 1, { width: width - hourWidth });
      if (finding.trim())
        write(sheet, 'regular', 10).text(finding.trim(), left + hourWidth, sheet.y + 1, {
          width: width - hourWidth,
          lineGap: 2,
        });
    });
    row.end();
    sheet.y += 4;
    artifact(sheet, () => {
      sheet.rect(left + hourWidth, sheet.y, width - hourWidth, 0.5).fill(ink.line);
    });
  }
  table.end();
}

/** What was planned and did not take place, each with its reason. */
export function drawNotDone(
  sheet: PDFKit.PDFDocument,
  sect: Structure,
  notDone: readonly StepNotDone[],
  { left, width, bottom }: Frame,
): void {
  const list = part(sheet, sect, 'L');
  for (const step of notDone) {
    if (sheet.y > bottom - 32) sheet.addPage();
    tagged(sheet, list, 'LI', () => {
      write(sheet, 'semibold', 10).text(`${step.label}\u00a0: `, left, sheet.y + 3, {
        width,
        continued: true,
        lineGap: 2,
      });
      write(sheet, 'regular', 10).text(words.notDone(step));
    });
  }
  list.end();
}
