import { Portal } from '@mantine/core';
import type { DayView, VisitPanelView } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { programmeLines } from '../../ui/programme.view-model';
import { partHeld } from '../../ui/place-held';
import { useAccount } from '../../account/current-account';
import { useUnit } from '../../unit/current-unit';
import { PrintSheets } from '../../unit/print-sheets';
import { birthNameWords, capitalised, dayWords, hoursWords, numericDate } from '../../ui/wording';
import styles from './print-visit.module.css';

/** The patient's day on one A4 sheet; when a visit is open, it is what the printer gets. No grading on paper. */
export function PrintVisit({
  panel,
  day,
  nameOf,
}: {
  readonly panel: VisitPanelView;
  readonly day: DayView;
  readonly nameOf: (resourceId: string) => string;
}): ReactNode {
  const { t } = useTranslation(['visit', 'common']);
  const { visit } = panel;
  const held = partHeld(visit);
  const { establishment } = useAccount();
  const unit = useUnit();
  /** A patient looks for a person, not for what the hospital calls its machines and rooms. */
  const people = (step: (typeof visit.steps)[number]): string[] =>
    step.resources.flatMap(({ resourceId }) =>
      day.lanes.some((lane) => lane.resourceId === resourceId && lane.kind === 'professional')
        ? [nameOf(resourceId)]
        : [],
    );
  return (
    <Portal>
      <div className={`only-print ${styles.page}`}>
        <PrintSheets head={`${day.unit.name} · ${numericDate(day.on)}`} />
        <p>
          <b>{establishment.name}</b> · {unit.name}
          <br />
          {unit.address} · {unit.phone}
        </p>
        <h1>{visit.patient.displayName}</h1>
        <p>
          {t(`common:identity.${visit.patient.sex}`, {
            name: birthNameWords(visit.patient),
            birth: numericDate(visit.patient.birthDate),
            ipp: visit.patient.ipp,
          })}
        </p>
        <h2>
          {capitalised(dayWords(day.on))}
          {'\u00a0'}: {visit.pathway.name}
        </h2>
        <table>
          <tbody>
            {programmeLines(visit).map((line) =>
              line.kind === 'gap' ? null : (
                <tr key={line.kind === 'step' ? line.step.id : line.kind}>
                  <th>{frenchHour(line.kind === 'step' ? line.step.start : line.at)}</th>
                  <td>
                    {line.kind === 'step' ? (
                      <>
                        {line.step.label}
                        {people(line.step).length > 0 && ` · ${people(line.step).join(', ')}`}
                      </>
                    ) : (
                      t(`programme.${line.kind}`)
                    )}
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
        {visit.dayPlaceId !== null && (
          <p>
            {held === null
              ? t('paper.dayPlace', { name: nameOf(visit.dayPlaceId) })
              : t('paper.dayPlaceFrom', { name: nameOf(visit.dayPlaceId), hours: hoursWords(held.from, held.to) })}
          </p>
        )}
        {panel.asked.map(
          ({ requestId, note }) =>
            note !== null && (
              <p key={requestId}>
                {t('patient.note')}
                {'\u00a0: '}
                {note}
              </p>
            ),
        )}
        {panel.preparation.length > 0 && (
          <>
            <h2>{t('patient.preparation')}</h2>
            <ul>
              {panel.preparation.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Portal>
  );
}
