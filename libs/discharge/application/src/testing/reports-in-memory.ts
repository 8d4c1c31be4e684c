import { draftReport, type ReportContent } from '@diurne/discharge-domain';
import type { Actor } from '../actor';
import { ReportLedger, type ReportAtHand, type ReportChange, type ReportVersion } from '../ports/report-ledger';
import { visitUnknown } from '../refusals';

export const doneEcho = { stepId: 'echo', label: 'Échographie', performer: 'ARVIEL Noé', doneAtMinute: 641 };
export const doneBlood = { stepId: 'blood', label: 'Prise de sang', performer: 'OSTREL Ida', doneAtMinute: 572 };

const unwritten: ReportAtHand = {
  visitState: 'left',
  lived: {
    arrived: true,
    untracedMandatory: [],
    justification: 'Bilan annuel',
    pathwaySentences: {},
    done: [doneBlood, doneEcho],
  },
  latest: null,
  frame: {
    establishment: { name: 'CH d’Essai', finess: '990000001', timeZone: 'Europe/Paris' },
    unit: { name: 'HDJ', phone: '01', address: 'ici' },
    patient: {
      birthName: 'VALDREUSE',
      usedName: null,
      firstNames: 'Odile',
      birthDate: '1958-03-02',
      sex: 'female',
      ipp: '8001',
      ins: null,
      insOid: null,
    },
    visit: { id: 'v1', on: '2026-11-24', pathwayName: 'Bilan', arrivedAtMinute: 512, leftAtMinute: 700 },
  },
  recipients: [
    {
      correspondentId: 'c1',
      name: 'Dr Essai',
      role: 'primary',
      way: { channel: 'email', address: 'medecin@essai.test' },
    },
  ],
};

/** The report of one visit, without a database. */
export class ReportsInMemory extends ReportLedger {
  readonly changes: ReportChange[] = [];
  found: ReportAtHand = unwritten;

  readonly due: Parameters<ReportLedger['becomeDue']>[] = [];

  override becomeDue: ReportLedger['becomeDue'] = (...asked) => Promise.resolve(void this.due.push(asked));
  override signedFor: ReportLedger['signedFor'] = () => Promise.resolve(null);

  override async change(
    _actor: Actor,
    visitId: string,
    _at: Date,
    decide: (found: ReportAtHand) => ReportChange | Promise<ReportChange>,
  ): Promise<void> {
    if (visitId !== this.found.frame.visit.id) throw visitUnknown();
    const change = await decide(this.found);
    this.changes.push(change);
    this.found = { ...this.found, latest: this.after(change) };
  }

  private after(change: ReportChange): ReportVersion | null {
    const { latest } = this.found;
    if (change.kind === 'none' || (!latest && change.kind !== 'draft')) return latest;
    if (change.kind === 'draft')
      return {
        id: `version-${change.number}`,
        number: change.number,
        edit: 1,
        state: 'draft',
        content: change.content,
        editedBy: 'Dr Noé ARVIEL',
      };
    if (!latest) return null;
    if (change.kind === 'write') return { ...latest, edit: latest.edit + 1, content: change.content };
    return { ...latest, state: 'signed' };
  }
}

/** Everything that a letter must say about what was done. */
export function complete(done = [doneBlood, doneEcho]): ReportContent {
  const draft = draftReport({ ...unwritten.lived, done });
  const sections = Object.fromEntries(Object.keys(draft.sections).map((section) => [section, `${section} : dit`]));
  return {
    sections: sections as ReportContent['sections'],
    interventions: draft.interventions.map((one) => ({ ...one, finding: 'sans particularité' })),
    resistantOrganisms: false,
    transfusion: false,
    bloodProducts: true,
  };
}
