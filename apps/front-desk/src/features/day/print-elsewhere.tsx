import type { DayView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hoursWords } from '../../ui/wording';

/** What other units took of this day's resources, on its paper: by which unit and when, never for whom. */
export function PrintElsewhere({ day }: { readonly day: Pick<DayView, 'lanes' | 'elsewhere'> }): ReactNode {
  const { t } = useTranslation('day');
  const names = new Map(day.lanes.map(({ resourceId, name }) => [resourceId, name]));
  const taken = day.elsewhere
    .map((one) => ({ ...one, name: names.get(one.resourceId) ?? '' }))
    .sort((a, b) => a.from - b.from || a.name.localeCompare(b.name, 'fr'));
  if (taken.length === 0) return null;
  return (
    <>
      <h2 id="paper-elsewhere">{t('paper.elsewhere')}</h2>
      <table aria-labelledby="paper-elsewhere">
        <thead>
          <tr>
            <th>{t('paper.hours')}</th>
            <th>{t('paper.resource')}</th>
            <th>{t('paper.unit')}</th>
          </tr>
        </thead>
        <tbody>
          {taken.map(({ resourceId, name, from, to, amount, unitName }, index) => (
            <tr key={`${resourceId}.${from}.${index}`}>
              <td>{hoursWords(from, to)}</td>
              <td>
                {name}
                {amount > 1 && ` (${t('paper.atOnce', { count: amount })})`}
              </td>
              <td>{unitName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
