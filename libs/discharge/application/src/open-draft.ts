import { followTrace } from '@diurne/discharge-domain';
import type { ReportAtHand, ReportVersion } from './ports/report-ledger';
import { reportChangedSince, reportMissing, reportSigned } from './refusals';

/** What an editor last saw. */
export interface Edit {
  readonly version: number;
  readonly expectedEdit: number;
}

/** The draft that stands, as the trace now has it. @throws ReportRefusal `report-missing`, `report-signed` */
export function standingDraft({ latest, lived }: ReportAtHand): ReportVersion {
  if (!latest) throw reportMissing();
  if (latest.state !== 'draft') throw reportSigned();
  return { ...latest, content: followTrace(latest.content, lived) };
}

export const isSeen = ({ number, edit }: ReportVersion, { version, expectedEdit }: Edit): boolean =>
  number === version && edit === expectedEdit;

/** The draft that an editor believes to hold. @throws ReportRefusal `report-missing`, `report-signed`, `report-changed-since` */
export function openDraft(found: ReportAtHand, edit: Edit): ReportVersion {
  const draft = standingDraft(found);
  if (!isSeen(draft, edit)) throw reportChangedSince(draft.editedBy);
  return draft;
}
