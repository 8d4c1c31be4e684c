import { parseRpps } from '@diurne/identifiers';
import { letters } from '../likeness/near-words';
import type { InputFault } from '../input-fault';
import type { Correspondent } from './correspondent.entity';

export type CorrespondentToAdd = Omit<Correspondent, 'id' | 'isSecure'>;

export function faultsOfCorrespondent({ rpps }: CorrespondentToAdd): readonly InputFault[] {
  return rpps !== null && !parseRpps(rpps).ok ? [{ path: 'rpps', message: 'clé fausse' }] : [];
}

const bareName = (displayName: string): string =>
  letters(displayName.replace(/^\s*(dr|docteur|pr|professeur)\b\.?/iu, ''));

/** One RPPS number is one physician; without two of them, one name is until somebody says otherwise. */
export const sameCorrespondent = (one: CorrespondentToAdd, other: CorrespondentToAdd): boolean =>
  one.rpps !== null && other.rpps !== null
    ? one.rpps === other.rpps
    : bareName(one.displayName) === bareName(other.displayName);
