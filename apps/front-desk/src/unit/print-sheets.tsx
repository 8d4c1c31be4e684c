import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A text as CSS may carry it. */
const quoted = (text: string): string => `"${text.replaceAll(/[\\"\n<]/g, ' ')}"`;

interface PrintSheetsProps {
  /** Whose sheet it is and of which date: on every one but the first, which says it in full. */
  readonly head: string;
  readonly landscape?: boolean;
}

/** What every sheet bears in its margins, so that one that got loose can be put back: whose, of which day, which of how many. */
export function PrintSheets({ head, landscape = false }: PrintSheetsProps): ReactNode {
  const { t } = useTranslation();
  const [before, between] = t('sheet', { number: '#', count: '#' }).split('#');
  const margins = `font: 8pt sans-serif; color: #000;`;
  return (
    <style>{`@media print {
      @page {
        size: A4 ${landscape ? 'landscape' : 'portrait'};
        @top-left { content: ${quoted(head)}; ${margins} }
        @bottom-right { content: ${quoted(before ?? '')} counter(page) ${quoted(between ?? '')} counter(pages); ${margins} }
      }
      @page :first { @top-left { content: none } }
    }`}</style>
  );
}
