import type { DayView } from '@diurne/contracts';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { takenElsewhere } from './taken-elsewhere.view-model';

/** Resource, hours, unit. */
const columns = ['25%', '45%', '30%'] as const;

/** What other units took of this day's resources, for the list and for the paper: by which unit and when, never for whom. */
export function TakenElsewhere({
  day,
  words = '',
  className,
}: {
  readonly day: Pick<DayView, 'lanes' | 'elsewhere'>;
  readonly words?: string;
  readonly className?: string | undefined;
}): ReactNode {
  const { t } = useTranslation('day');
  const heading = useId();
  const taken = takenElsewhere(day, words);
  if (taken.length === 0) return null;
  return (
    <section className={className} aria-labelledby={heading} tabIndex={className === undefined ? undefined : 0}>
      <h2 id={heading}>{t('elsewhere.title')}</h2>
      <table aria-labelledby={heading} style={{ tableLayout: 'fixed' }}>
        <colgroup>
          {columns.map((width) => (
            <col key={width} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th>{t('elsewhere.resource')}</th>
            <th>{t('elsewhere.hours')}</th>
            <th>{t('elsewhere.unit')}</th>
          </tr>
        </thead>
        <tbody>
          {taken.map(({ key, name, unitName, hours }) => (
            <tr key={key}>
              <td>{name}</td>
              <td>{hours.join(', ')}</td>
              <td>{unitName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
