import '@mantine/dates/styles.css';
import { DatePicker } from '@mantine/dates';
import 'dayjs/locale/fr';
import type { ReactNode } from 'react';

/** A month to choose a day from. */
export function DayPicker({ on, onPick }: { readonly on: string; readonly onPick: (on: string) => void }): ReactNode {
  return (
    <DatePicker
      locale="fr"
      firstDayOfWeek={1}
      value={on}
      defaultDate={on}
      onChange={(chosen) => {
        if (chosen !== null) onPick(chosen);
      }}
    />
  );
}
