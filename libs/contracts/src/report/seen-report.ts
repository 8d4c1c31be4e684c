import { canonicalJson, sha256 } from '@diurne/identifiers';
import type { ReportView } from './report.contract';

type Seen = Pick<ReportView, 'version' | 'content' | 'arrivedAtMinute' | 'leftAtMinute' | 'entryMode' | 'exitMode'> & {
  readonly patient: Pick<ReportView['patient'], 'ipp'>;
  readonly recipients: readonly Pick<ReportView['recipients'][number], 'name' | 'role' | 'onPaper'>[];
};

/** The digest of what stands on the screen of who signs, as `signReport` asks for it. */
export const digestOfSeen = ({ patient, recipients, ...seen }: Seen): string => {
  const { version, content, arrivedAtMinute, leftAtMinute, entryMode, exitMode } = seen;
  const lived = { arrivedAtMinute, leftAtMinute, entryMode, exitMode };
  const people = recipients.map(({ name, role, onPaper }) => ({ name, role, onPaper }));
  return sha256(canonicalJson({ version, ipp: patient.ipp, content, ...lived, recipients: people }));
};
