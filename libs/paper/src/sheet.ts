import PDFDocument from 'pdfkit';
import { faces, fontOf, type Weight } from './fonts';
import { drawWithTwoFonts } from './two-fonts';

export const ink = {
  text: '#17242f',
  muted: '#566573',
  faint: '#8896a3',
  line: '#d5dde4',
  accent: '#0b5f66',
  wash: '#eef4f4',
  alert: '#8a3b12',
  alertWash: '#fdf3ea',
} as const;
export const a4 = { width: 595.28, height: 841.89 } as const;

export interface SheetOptions {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly createdAt: Date;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

/** Else pdfkit opens Helvetica, which cannot be embedded. */
const noFontYet = '';

/** A tagged A4 document in French, fit for archiving (PDF/A-2a), its fonts embedded. The same options and content give the same bytes. */
export function openSheet({ title, author, subject, createdAt, margins }: SheetOptions): PDFKit.PDFDocument {
  const sheet = new PDFDocument({
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: 'fr-FR',
    displayTitle: true,
    bufferPages: true,
    font: noFontYet,
    info: {
      Title: title,
      Author: author,
      Subject: subject,
      Creator: 'Diurne',
      Producer: 'Diurne',
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  });
  for (const face of faces) sheet.registerFont(face, fontOf(face));
  drawWithTwoFonts(sheet);
  return sheet.font('regular').fillColor(ink.text);
}

export function write(
  sheet: PDFKit.PDFDocument,
  weight: Weight,
  size: number,
  colour: string = ink.text,
): PDFKit.PDFDocument {
  return sheet.font(weight).fontSize(size).fillColor(colour);
}

export type Structure = PDFKit.PDFStructureElement;
export type Tag = 'Document' | 'Sect' | 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD';

/** The document's root: what is tagged under it is read aloud in the order in which it was added. */
export function openStructure(sheet: PDFKit.PDFDocument): Structure {
  const root = sheet.struct('Document');
  sheet.addStructure(root);
  return root;
}

/** A part that holds others; end it when all are in. */
export function part(sheet: PDFKit.PDFDocument, parent: Structure, tag: Tag): Structure {
  const structure = sheet.struct(tag);
  parent.add(structure);
  return structure;
}

/** Draws at once, as content of a part of its own. */
export function tagged(sheet: PDFKit.PDFDocument, parent: Structure, tag: Tag, draw: () => void): void {
  const structure = part(sheet, parent, tag);
  const content = sheet.markStructureContent(tag);
  draw();
  sheet.endMarkedContent();
  structure.add(content);
  structure.end();
}

/** Drawn for the eye only: assistive technology skips it. */
export function artifact(sheet: PDFKit.PDFDocument, draw: () => void): void {
  sheet.markContent('Artifact', { type: 'Layout' });
  draw();
  sheet.endMarkedContent();
}

/** Ends the document and gathers its bytes. */
export function bytesOf(sheet: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    sheet
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .once('end', () => resolve(Buffer.concat(chunks)))
      .once('error', reject);
    sheet.end();
  });
}
