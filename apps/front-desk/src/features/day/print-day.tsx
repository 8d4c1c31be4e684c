import type { DayView, DayVisitView } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { awayFor } from '../../ui/to-settle';
import { partHeld } from '../../ui/place-held';
import { nameOfResource } from '../../ui/resource-names';
import { ageWords, birthNameWords, capitalised, dayWords, hoursWords, numericDate } from '../../ui/wording';
import { PrintHead } from '../../unit/print-head';
import styles from './print-day.module.css';
import { TakenElsewhere } from './taken-elsewhere';
import { lanesOnlyElsewhere, ownMeans } from './taken-elsewhere.view-model';

/** The unit's day on A4: everything that the lanes say, in order of arrival. No grading on paper. */
export const PrintDay = memo(function PrintDay({ day }: { readonly day: DayView }): ReactNode {
  const { t } = useTranslation(['day', 'common']);
  const lane = (id: string | null): string => nameOfResource(day.lanes, id ?? '');
  const placeWords = (visit: DayVisitView): string => {
    const held = partHeld(visit);
    return held === null ? lane(visit.dayPlaceId) : `${lane(visit.dayPlaceId)}, ${hoursWords(held.from, held.to)}`;
  };
  const missing = (away: readonly string[]): ReactNode =>
    away.map((who) => <b key={who}> {t('settle.away', { who })}</b>);
  const others = lanesOnlyElsewhere(day);
  const visits = [...day.visits].sort((a, b) => a.arrival - b.arrival);
  return (
    <div className={`only-print ${styles.page}`}>
      <PrintHead on={day.on} landscape />
      <h1>
        {capitalised(dayWords(day.on))} · {day.unit.name}
      </h1>
      <p>
        {t('figures.visits', { count: visits.length })} · {t('paper.revision', { revision: day.revision })}
      </p>
      <table>
        <thead>
          <tr>
            <th>{t('paper.arrival')}</th>
            <th>{t('paper.patient')}</th>
            <th>{t('paper.dayPlace')}</th>
            <th>{t('paper.programme')}</th>
            <th>{t('paper.departure')}</th>
          </tr>
        </thead>
        <tbody>
          {visits.map((visit) => (
            <tr key={visit.id}>
              <td>
                {frenchHour(visit.arrival)}
                <br />
                <i>{t(`common:visitState.${visit.state}`)}</i>
              </td>
              <td>
                <b>{visit.patient.displayName}</b>
                {visit.homonym && (
                  <>
                    <br />
                    {t(`common:homonym.${visit.patient.sex}`, {
                      name: birthNameWords(visit.patient),
                      birth: numericDate(visit.patient.birthDate),
                    })}
                  </>
                )}
                <br />
                {numericDate(visit.patient.birthDate)}, {ageWords(visit.patient.birthDate, day.on)} ·{' '}
                {visit.patient.ipp}
                <br />
                {visit.pathway.name}
              </td>
              <td>
                {placeWords(visit)}
                {missing(awayFor(day, visit.id, null))}
              </td>
              <td className={styles.programme}>
                <div>
                  {[...visit.steps]
                    .sort((a, b) => a.start - b.start)
                    .map((step) => (
                      <div key={step.id}>
                        {frenchHour(step.start)}–{frenchHour(step.end)} {step.label}
                        {step.resources.length > 0 &&
                          ` (${step.resources.map((use) => lane(use.resourceId)).join(', ')})`}
                        {step.done && ` · ${t('step.done')}`}
                        {missing(awayFor(day, visit.id, step.id))}
                      </div>
                    ))}
                </div>
              </td>
              <td>{frenchHour(visit.departure)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <TakenElsewhere day={ownMeans(day)} />
      {others > 0 && <p>{t('elsewhere.others', { count: others })}</p>}
    </div>
  );
});
