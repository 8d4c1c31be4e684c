/** Content that goes on from page to page, by parts that are never cut. */
export interface Flow {
  /** Makes sure that a part of so many points stands whole on one page: begins the next page when it does not fit on this one. */
  readonly room: (height: number) => void;
}

/** @param bottom lowest point of the content of a page, from its top. @param onNewPage draws what each following page begins with. */
export function flowOn(sheet: PDFKit.PDFDocument, bottom: number, onNewPage: () => void): Flow {
  return {
    room: (height) => {
      if (sheet.y + height <= bottom) return;
      sheet.addPage();
      onNewPage();
    },
  };
}
