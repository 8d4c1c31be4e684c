import { canonicalJson, sha256 } from '@diurne/identifiers';
import type { ReportView } from './report.contract';

type Seen = Pick<ReportView, 'version' | 'content' | 'arrivedAtMinute' | 'leftAtMinute'> & {
  readonly patient: Pick<ReportView['patient'], 'ipp'>;
  readonly recipients: readonly Pick<ReportView['recipients'][number], 'name' | 'role'>[];
};

/** The digest of what stands on the screen of who signs, as `signReport` asks for it. */
export const digestOfSeen = ({ version, patient, content, arrivedAtMinute, leftAtMinute, recipients }: Seen): string =>
  sha256(
    canonicalJson({
      version,
      ipp: patient.ipp,
      content,
      arrivedAtMinute,
      leftAtMinute,
      recipients: recipients.map(({ name, role }) => ({ name, role })),
    }),
  );
