import type { ReportAtHand, ReportVersion } from './ports/report-ledger';
import { reportChangedSince, reportMissing, reportSigned } from './refusals';

/** What an editor last saw. */
export interface Edit {
  readonly version: number;
  readonly expectedEdit: number;
}

/** The draft that an editor believes to hold. @throws ReportRefusal `report-missing`, `report-signed`, `report-changed-since` */
export function openDraft({ latest }: ReportAtHand, { version, expectedEdit }: Edit): ReportVersion {
  if (!latest) throw reportMissing();
  if (latest.state !== 'draft') throw reportSigned();
  if (latest.number !== version || latest.edit !== expectedEdit) throw reportChangedSince(latest.editedBy);
  return latest;
}
