import { canonicalJson, sha256 } from '@diurne/identifiers';
import type { ReportContent, ReportRecipient } from './discharge-report.value';

/** What stands on the screen of who signs. */
export interface SeenReport {
  readonly version: number;
  readonly ipp: string;
  readonly content: ReportContent;
  readonly arrivedAtMinute: number | null;
  readonly leftAtMinute: number | null;
  readonly entryMode: string | null;
  readonly exitMode: string | null;
  /** `onPaper`: no message takes the letter there, it is to be printed. */
  readonly recipients: readonly (Pick<ReportRecipient, 'name' | 'role'> & { readonly onPaper: boolean })[];
}

/** The digest that the act of signing carries: another text, patient, hour, recipient or way to one has another. The page makes the same (`digestOfSeen` of the contracts). */
export const whatSignerSees = ({ recipients, ...seen }: SeenReport): string =>
  sha256(
    canonicalJson({ ...seen, recipients: recipients.map(({ name, role, onPaper }) => ({ name, role, onPaper })) }),
  );
