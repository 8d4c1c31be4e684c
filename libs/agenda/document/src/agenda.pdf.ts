import { bytesOf, flowOn, openSheet, openStructure, type Flow, type Structure } from '@diurne/paper';
import { drawFoot, drawPageNumbers, footHeight } from './agenda-foot.pdf';
import { drawContinuation, drawHead, drawMeeting } from './agenda-head.pdf';
import { drawHeading, drawList, headingHeight, listHeight, type ListToDraw } from './agenda-lists.pdf';
import { contentBottom, footTop, left, margins, width } from './agenda.frame';
import type { AgendaToPrint } from './agenda-to-print.value';
import { words } from './agenda.words';
import { drawProgramme, programmeHeight } from './programme-table.pdf';

const scales = [1, 0.93, 0.86, 0.79] as const;
/** Of a day that does not fit on one page: there is room again. */
const scaleOfSeveral = 0.85;
/** Where everything is known to fit. */
const endless: Flow = { room: () => undefined };
const gutter = 24;
const half = (width - gutter) / 2;

/** One A4 page where the day fits: what a patient puts on the refrigerator's door. A longer one flows on, each page with its head and number. */
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
  sheet.y += 18;
  drawHeading(sheet, root, words.programme, left, width);
  const lists: readonly [ListToDraw, ListToDraw] = [
    {
      heading: words.preparation,
      items: content.preparation.length > 0 ? content.preparation : [words.preparationNone],
    },
    { heading: words.bring, items: content.bring },
  ];
  const room = footTop - sheet.y - 4;
  const needs = (scale: number): number =>
    programmeHeight(sheet, content.programme, { left, width, scale }) +
    tallest(sheet, lists, scale) +
    headingHeight +
    28;
  const scale =
    footHeight(sheet, agenda) > contentBottom + 30 - footTop ? undefined : scales.find((one) => needs(one) <= room);
  if (scale === undefined) drawOnSeveralPages(sheet, root, agenda, lists);
  else drawOnOnePage(sheet, root, agenda, lists, scale);
  root.end();
  drawPageNumbers(sheet);
  return bytesOf(sheet);
}

function drawOnOnePage(
  sheet: PDFKit.PDFDocument,
  root: Structure,
  agenda: AgendaToPrint,
  lists: readonly [ListToDraw, ListToDraw],
  scale: number,
): void {
  sheet.y += 4;
  drawProgramme(sheet, root, agenda.content.programme, { left, width, scale }, endless);
  drawSideBySide(sheet, root, lists, scale);
  drawFoot(sheet, root, agenda, footTop);
}

function drawOnSeveralPages(
  sheet: PDFKit.PDFDocument,
  root: Structure,
  agenda: AgendaToPrint,
  lists: readonly [ListToDraw, ListToDraw],
): void {
  const flow = flowOn(sheet, contentBottom, () => drawContinuation(sheet, agenda));
  sheet.y += 4;
  drawProgramme(sheet, root, agenda.content.programme, { left, width, scale: scaleOfSeveral }, flow);
  const tall = headingHeight + 14 + tallest(sheet, lists, scaleOfSeveral);
  if (tall <= contentBottom - margins.top - 40) {
    flow.room(tall);
    drawSideBySide(sheet, root, lists, scaleOfSeveral);
  } else
    for (const list of lists) {
      sheet.y += 14;
      drawList(sheet, root, list, { x: left, wide: width, scale: scaleOfSeveral }, flow);
    }
  flow.room(footHeight(sheet, agenda) + 12);
  drawFoot(sheet, root, agenda, sheet.y + 12);
}

const tallest = (sheet: PDFKit.PDFDocument, lists: readonly ListToDraw[], scale: number): number =>
  Math.max(...lists.map(({ items }) => listHeight(sheet, items, { x: left, wide: half, scale })));

function drawSideBySide(
  sheet: PDFKit.PDFDocument,
  root: Structure,
  lists: readonly [ListToDraw, ListToDraw],
  scale: number,
): void {
  const top = sheet.y + 14;
  const ends = lists.map((list, column) => {
    sheet.y = top;
    drawList(sheet, root, list, { x: left + column * (half + gutter), wide: half, scale }, endless);
    return sheet.y;
  });
  sheet.y = Math.max(...ends);
}
