import { draftReport, type FrozenReport, type ReportContent } from '@diurne/discharge-domain';
import { canonicalJson, sha256 } from '@diurne/identifiers';
import type { ReportAtHand } from '../ports/report-ledger';
import { DraftReport } from '../draft-report/draft-report.use-case';
import { WriteReport } from '../write-report/write-report.use-case';
import { author, type ReportHouse } from './report-house';

export const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 24, 15, minute));

/** What the ledger finds, without a change. */
export async function look(house: ReportHouse): Promise<ReportAtHand> {
  const seen: ReportAtHand[] = [];
  await house.ledger.change(house.actor, house.visitId, at(0), (found) => {
    seen.push(found);
    return { kind: 'none' };
  });
  return seen[0]!;
}

/** Everything that a letter must say about what was done. */
export async function complete(house: ReportHouse): Promise<ReportContent> {
  const draft = draftReport((await look(house)).lived);
  const sections = Object.fromEntries(Object.keys(draft.sections).map((section) => [section, `${section} : dit`]));
  return {
    sections: sections as ReportContent['sections'],
    interventions: draft.interventions.map((one) => ({ ...one, finding: 'sans particularité' })),
    resistantOrganisms: false,
    transfusion: false,
    bloodProducts: true,
    details: { bloodProducts: 'Albumine humaine, lot 41-A' },
    notDone: [],
    changes: 'tout',
  };
}

/** Both steps are done, and the next version says all that it must; answers what an editor then holds. */
export async function write(house: ReportHouse): Promise<{ readonly version: number; readonly expectedEdit: number }> {
  await house.does('blood', 572);
  await house.does('echo', 641);
  await new DraftReport(house.ledger).draft(house.actor, house.visitId, at(1));
  const { latest } = await look(house);
  const edit = { version: latest!.number, expectedEdit: latest!.edit };
  const content = await complete(house);
  await new WriteReport(house.ledger).write(house.actor, house.visitId, { ...edit, content }, at(2));
  return { ...edit, expectedEdit: latest!.edit + 1 };
}

/** Signs the draft that stands, as a press would have printed it; answers its version. */
export async function sign(house: ReportHouse, minute = 3, document = Uint8Array.of(37, 80, 68, 70)): Promise<string> {
  let signed = '';
  await house.ledger.change(house.actor, house.visitId, at(minute), ({ frame, latest, lived, recipients }) => {
    signed = latest!.id;
    const frozen: FrozenReport = {
      ...frame,
      version: latest!.number,
      content: latest!.content,
      signedAt: at(minute).toISOString(),
      signer: { accountId: house.actor.accountId, name: author, rpps: '10000000014' },
      recipients: recipients.map(({ correspondentId, name, role }) => ({ correspondentId, name, role })),
      standing: lived.standing,
    };
    return { kind: 'sign', versionId: signed, sha256: sha256(canonicalJson(frozen)), document, frozen };
  });
  return signed;
}
