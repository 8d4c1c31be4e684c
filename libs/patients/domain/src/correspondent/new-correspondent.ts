import { parseRpps } from '@diurne/identifiers';
import type { InputFault } from '../input-fault';
import type { Correspondent } from './correspondent.entity';

export type CorrespondentToAdd = Omit<Correspondent, 'id' | 'isSecure'>;

export function faultsOfCorrespondent({ rpps }: CorrespondentToAdd): readonly InputFault[] {
  return rpps !== null && !parseRpps(rpps).ok ? [{ path: 'rpps', message: 'clé fausse' }] : [];
}
