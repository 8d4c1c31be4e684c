import * as c from '@diurne/contracts';
import { idOf } from './ids';
import { on } from './mock-server';

/** Absences as the API keeps them; nothing stands where somebody is away. */
export function mockAbsences() {
  const absences: c.AbsenceView[] = [];
  return [
    on(c.listAbsences, () => absences),
    on(c.listTouchedByAbsence, () => []),
    on(c.listTouchedByClosure, () => []),
    on(c.noteAbsence, ({ params, body }) => {
      const { on: first, until = first, from, to, reason } = body;
      const hours = { on: first, until, from, to };
      const absence = { id: idOf('absence', absences.length + 1), resourceId: params.id, ...hours, reason };
      absences.push(absence);
      return { absence, touched: [] };
    }),
    on(c.takeAbsenceBack, ({ params }) => {
      const index = absences.findIndex(({ id }) => id === params.id);
      if (index >= 0) absences.splice(index, 1);
    }),
  ];
}
