import {
  diedHere,
  isDeceased,
  isPointless,
  reportSections,
  sectionRules,
  statementQuestions,
  statements,
  type DeathAtHand,
  type FrozenReport,
  type ReportSection,
} from '@diurne/discharge-domain';
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
import { drawIdentity } from './identity.pdf';
import { drawInterventions, drawNotDone } from './interventions.pdf';
import { left, margins, width } from './report.frame';
import { words } from './report.words';

export interface ReportToPrint {
  readonly report: FrozenReport;
  /** Digest of the signed content; null on a draft, which says so on every page. */
  readonly sha256: string | null;
  readonly printedAt: Date;
}

/** The report as a tagged A4 document (PDF/A-2a). The same report gives the same bytes. */
export async function reportPdf({ report, sha256, printedAt }: ReportToPrint): Promise<Buffer> {
  const sheet = openSheet({
    title: `${words.title}, ${words.visit(report)}`,
    author: report.signer?.name ?? report.establishment.name,
    subject: words.subtitle,
    createdAt: report.signedAt ? new Date(report.signedAt) : printedAt,
    margins,
  });
  const root = openStructure(sheet);
  drawHead(sheet, root, report);
  drawIdentity(sheet, root, report);
  drawChanges(sheet, root, report);
  for (const section of reportSections) drawSection(sheet, root, report, section);
  drawSignature(sheet, root, report, sha256);
  root.end();
  drawMargins(sheet, report);
  return bytesOf(sheet);
}

function drawHead(sheet: PDFKit.PDFDocument, root: Structure, { establishment, unit }: FrozenReport): void {
  artifact(sheet, () => {
    sheet.rect(0, 0, a4.width, 8).fill(ink.accent);
  });
  tagged(sheet, root, 'P', () => {
    write(sheet, 'semibold', 10.5, ink.accent).text(establishment.name, left, 34, { width });
    write(sheet, 'regular', 9, ink.muted).text(`${unit.name} · ${unit.phone} · FINESS ${establishment.finess}`, {
      width,
    });
  });
  tagged(sheet, root, 'H1', () => {
    write(sheet, 'bold', 19).text(words.title, left, sheet.y + 14, { width });
  });
  tagged(sheet, root, 'P', () => {
    write(sheet, 'medium', 11.5, ink.muted).text(words.subtitle, { width });
  });
}

const isEmpty = (report: FrozenReport, section: ReportSection) =>
  report.content.sections[section].trim() === '' &&
  !(section === 'interventions' && report.content.interventions.length + (report.content.notDone?.length ?? 0) > 0);

const deathOf = (report: FrozenReport): DeathAtHand => ({ deceased: isDeceased(report), diedHere: diedHere(report) });

function drawSection(sheet: PDFKit.PDFDocument, root: Structure, report: FrozenReport, section: ReportSection): void {
  const rule = sectionRules[section];
  if (isEmpty(report, section) && (!rule.mandatory || isPointless(section, deathOf(report)))) return;
  if (sheet.y > a4.height - margins.bottom - 70) sheet.addPage();
  const sect = part(sheet, root, 'Sect');
  tagged(sheet, sect, 'H2', () => {
    write(sheet, 'semibold', 12, ink.accent).text(rule.title, left, sheet.y + 10, { width });
  });
  artifact(sheet, () => {
    sheet.rect(left, sheet.y + 2, width, 0.6).fill(ink.line);
  });
  sheet.y += 6;
  const text = report.content.sections[section].trim() || (isEmpty(report, section) ? '–' : '');
  for (const paragraph of text.split(/\n{2,}/).filter((words) => words !== '')) {
    tagged(sheet, sect, 'P', () => {
      write(sheet, 'regular', 10).text(paragraph, left, sheet.y, { width, lineGap: 2, paragraphGap: 2 });
    });
  }
  if (section === 'interventions') drawSteps(sheet, sect, report);
  if (section === 'synthesis') drawStatements(sheet, sect, report);
  sect.end();
}

function drawSteps(sheet: PDFKit.PDFDocument, sect: Structure, { content }: FrozenReport): void {
  const frame = { left, width, bottom: a4.height - margins.bottom };
  drawInterventions(sheet, sect, content.interventions, frame);
  if (content.notDone !== undefined && content.notDone.length > 0) drawNotDone(sheet, sect, content.notDone, frame);
}

/** What a later version changes of the one before, said first. */
function drawChanges(sheet: PDFKit.PDFDocument, root: Structure, { content }: FrozenReport): void {
  if (!content.changes?.trim()) return;
  tagged(sheet, root, 'H2', () => {
    write(sheet, 'semibold', 12, ink.accent).text(words.changes, left, sheet.y + 10, { width });
  });
  tagged(sheet, root, 'P', () => {
    write(sheet, 'regular', 10).text(content.changes?.trim() ?? '', left, sheet.y + 4, { width, lineGap: 2 });
  });
}

function drawStatements(sheet: PDFKit.PDFDocument, sect: Structure, { content }: FrozenReport): void {
  const list = part(sheet, sect, 'L');
  sheet.y += 3;
  for (const statement of statements) {
    tagged(sheet, list, 'LI', () => {
      write(sheet, 'regular', 10).text(`${statementQuestions[statement]}\u00a0: `, left, sheet.y, {
        width,
        continued: true,
        lineGap: 2,
      });
      write(sheet, 'semibold', 10).text(words.answer(content, statement));
    });
  }
  list.end();
}

function drawSignature(sheet: PDFKit.PDFDocument, root: Structure, report: FrozenReport, sha256: string | null): void {
  if (!sha256 || !report.signer) return;
  const room = { width: width - 32 };
  const signerHeight = write(sheet, 'semibold', 11).heightOfString(words.signer(report), room);
  const signature = [words.signature(report), words.authors(report)].filter((line) => line !== '');
  write(sheet, 'regular', 9.5);
  const height = signature.reduce((sum, line) => sum + sheet.heightOfString(line, room), signerHeight + 31);
  if (sheet.y + 22 + height > a4.height - margins.bottom) sheet.addPage();
  const top = sheet.y + 22;
  artifact(sheet, () => {
    sheet.roundedRect(left, top, width, height, 8).lineWidth(0.8).stroke(ink.line);
  });
  tagged(sheet, root, 'P', () => {
    write(sheet, 'semibold', 11).text(words.signer(report), left + 16, top + 11, room);
    for (const line of signature) write(sheet, 'regular', 9.5, ink.muted).text(line, room);
    write(sheet, 'regular', 7, ink.muted).text(words.digest(sha256), left + 16, sheet.y + 2, room);
  });
  sheet.y = top + height;
}

/** Foot of each page: whose document, which page; on a draft, that it is one. Written once the number of pages is known. */
function drawMargins(sheet: PDFKit.PDFDocument, report: FrozenReport): void {
  const { start, count } = sheet.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    sheet.switchToPage(page);
    sheet.page.margins.bottom = 0;
    artifact(sheet, () => {
      const whose = `${words.patientName(report.patient)} · IPP ${report.patient.ipp} · ${words.visit(report)}`;
      const lines = write(sheet, 'regular', 8).heightOfString(whose, { width: width - 90 });
      const foot = Math.min(a4.height - 38, a4.height - 16 - lines);
      sheet.rect(left, foot - 8, width, 0.6).fill(ink.line);
      write(sheet, 'regular', 8, ink.muted).text(whose, left, foot, { width: width - 90 });
      write(sheet, 'regular', 8, ink.muted).text(words.page(page - start + 1, count), left + width - 80, foot, {
        width: 80,
        align: 'right',
        lineBreak: false,
      });
      if (!report.signer) {
        sheet.rect(0, 8, a4.width, 16).fill(ink.alertWash);
        write(sheet, 'semibold', 8.5, ink.alert).text(words.draft, 0, 12, {
          width: a4.width,
          align: 'center',
          lineBreak: false,
        });
      }
    });
  }
}
