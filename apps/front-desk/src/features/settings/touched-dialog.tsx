import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Dialog } from '../../ui/dialog';
import { touchedByAbsenceQuery, touchedByClosureQuery, type AskedAbsence, type AskedClosure } from './absences.acts';
import { TouchedList } from './touched-list';

export interface ShownTouched {
  readonly title: string;
  readonly absence: AskedAbsence | null;
  readonly closure: AskedClosure | null;
}

/** What it touches, whenever it is asked: what stood there then and stands there still. */
export function TouchedDialog({
  title,
  absence,
  closure,
  onClose,
}: ShownTouched & { readonly onClose: () => void }): ReactNode {
  const byAbsence = useQuery(touchedByAbsenceQuery(absence));
  const byClosure = useQuery(touchedByClosureQuery(closure));
  return (
    <Dialog onClose={onClose} size={640} title={title}>
      <TouchedList query={absence === null ? byClosure : byAbsence} />
    </Dialog>
  );
}
