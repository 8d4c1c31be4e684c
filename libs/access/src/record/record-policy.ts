import { carers, planners, recordReaders, wardRunners, type HiddenPatient, type Role } from '@diurne/contracts';

/** What may be asked of a patient. `programme`: that somebody comes, when and where, and the acts of the day; no content. */
export const recordAspects = [
  'identity',
  'contacts',
  'programme',
  'medical',
  'report',
  'billing',
  'administration',
] as const;
export type RecordAspect = (typeof recordAspects)[number];

/** What ties an account to a visit, a request or a patient: its unit has them, it is booked or named for a step, it asked, or it broke the glass. */
export const careRelations = ['inUnit', 'performer', 'prescriber', 'brokenGlass'] as const;
export type CareRelation = (typeof careRelations)[number];

interface RecordRule {
  /** Wherever the patient is. */
  readonly byFunction: readonly Role[];
  /** Where a relation ties them to the care. */
  readonly byCare: readonly Role[];
}

const care = { byFunction: ['dim'], byCare: [...planners, ...carers] } as const satisfies RecordRule;
/** Those who register and telephone need identity and contacts before there is any request; a record is found by name before its glass is broken. */
const rules: Readonly<Record<RecordAspect, RecordRule>> = {
  identity: { byFunction: [...recordReaders, 'identityCell'], byCare: [] },
  contacts: { byFunction: [...planners, 'dim', 'identityCell'], byCare: carers },
  programme: care,
  medical: care,
  report: care,
  billing: { byFunction: ['dim'], byCare: ['physician'] },
  administration: { byFunction: ['administrator'], byCare: [] },
};
/** Of a patient marked confidential these open by broken glass only. */
const secret: readonly RecordAspect[] = ['identity', 'contacts', 'medical', 'report', 'billing'];
/** Save to those who keep identities: these. */
const keptByCell: readonly RecordAspect[] = ['identity', 'contacts'];

export interface Standing {
  readonly roles: readonly Role[];
  readonly relations: readonly CareRelation[];
  readonly confidential: boolean;
}
/** `closed`: broken glass would open it. `refused`: nothing would, for these roles. */
export type RecordVerdict = 'open' | 'closed' | 'refused';

const some = (roles: readonly Role[], among: readonly Role[]): boolean => roles.some((role) => among.includes(role));

export function judgeAccess(aspect: RecordAspect, { roles, relations, confidential }: Standing): RecordVerdict {
  const { byFunction, byCare } = rules[aspect];
  const byOffice = some(roles, byFunction);
  if (!byOffice && !some(roles, byCare)) return 'refused';
  if (confidential && secret.includes(aspect)) {
    const keepsIdentities = keptByCell.includes(aspect) && roles.includes('identityCell');
    if (relations.includes('brokenGlass') || keepsIdentities) return 'open';
    return some(roles, recordReaders) ? 'closed' : 'refused';
  }
  return byOffice || relations.length > 0 ? 'open' : 'closed';
}

/** Who runs the ward of that day, is booked for it or asked for it: the names of confidential patients are theirs to know. */
const isInCharge = ({ roles, relations }: Standing): boolean =>
  (relations.includes('inUnit') && some(roles, wardRunners)) ||
  relations.includes('performer') ||
  relations.includes('prescriber');

/** What a list says instead of somebody; null: all of them. */
export function hiddenAs(aspect: RecordAspect, standing: Standing): HiddenPatient | null {
  const verdict = judgeAccess(aspect, { ...standing, confidential: false });
  if (verdict !== 'open') return 'elsewhere';
  const known = isInCharge(standing) || judgeAccess(aspect, standing) === 'open';
  return standing.confidential && secret.includes(aspect) && !known ? 'confidential' : null;
}
