import { Button, Group, Text } from '@mantine/core';
import { noteAbsence, type AbsenceView, type ResourceView, type UnitView } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount, useMay } from '../../account/current-account';
import { Icon } from '../../ui/icons';
import sheet from '../../ui/list-sheet.module.css';
import { noticeDone, noticeRefused } from '../../ui/notices';
import { useNow } from '../../ui/now';
import { capitalised, dayWords } from '../../ui/wording';
import { AbsenceDialog } from './absence-dialog';
import { useTakeAbsenceBack, useTakeClosureBack } from './absences.acts';
import { AwayRows, type AwayRow } from './away-rows';
import { ClosureDialog } from './closure-dialog';
import { TouchedDialog, type ShownTouched } from './touched-dialog';

/** Days on which units do not open, and who and what is away: entered, seen with what they touch, and taken back. */
export function AbsenceList({
  absences,
  resources,
  units,
}: {
  readonly absences: readonly AbsenceView[];
  readonly resources: readonly ResourceView[];
  readonly units: readonly UnitView[];
}): ReactNode {
  const { t } = useTranslation('settings');
  const may = useMay(noteAbsence);
  const today = useNow(useAccount().establishment.timeZone).date;
  const [dialog, setDialog] = useState<'absence' | 'closure' | null>(null);
  const [shown, setShown] = useState<ShownTouched | null>(null);
  const [takeAbsence, takeClosure] = [useTakeAbsenceBack(), useTakeClosureBack()];
  const told = { onError: (error: Error) => noticeRefused(error, t('absence.notTakenBack')) };
  const closures = units.flatMap((unit) =>
    unit.closures
      .filter(({ on }) => on >= today)
      .map(({ on, reason }): AwayRow => {
        const when = capitalised(dayWords(on));
        const title = `${unit.name}, ${dayWords(on)}`;
        return {
          key: `${unit.id} ${on}`,
          who: unit.name,
          when,
          reason,
          onShow: () => setShown({ title, absence: null, closure: { unitId: unit.id, on, until: on } }),
          onTakeBack: () =>
            takeClosure.mutate(
              { unitId: unit.id, on },
              { onSuccess: () => noticeDone(t('closure.takenBack', { day: dayWords(on) })), ...told },
            ),
        };
      }),
  );
  const away = absences.map(({ id, resourceId, on, until, from, to, reason }): AwayRow => {
    const who = resources.find((one) => one.id === resourceId)?.name ?? '–';
    const start = from === 0 ? dayWords(on) : t('absence.hourOf', { day: dayWords(on), hour: frenchHour(from) });
    const end = to === 1440 ? dayWords(until) : t('absence.hourOf', { day: dayWords(until), hour: frenchHour(to) });
    const hours = from === 0 && to === 1440 ? '' : t('absence.hours', { from: frenchHour(from), to: frenchHour(to) });
    const when = capitalised(
      on === until ? [dayWords(on), hours].filter(Boolean).join(', ') : t('absence.period', { start, end }),
    );
    return {
      key: id,
      who,
      when,
      reason,
      onShow: () => setShown({ title: `${who}, ${when}`, absence: { resourceId, on, until, from, to }, closure: null }),
      onTakeBack: () =>
        takeAbsence.mutate(id, { onSuccess: () => noticeDone(t('absence.takenBack', { who })), ...told }),
    };
  });
  const heading = (id: string, words: string, kind: 'absence' | 'closure'): ReactNode => (
    <Group justify="space-between" mt="md" mb={6}>
      <Text component="h2" id={id} fw={650} fz="md" m={0}>
        {words}
      </Text>
      {may && (
        <Button leftSection={<Icon name="plus" />} onClick={() => setDialog(kind)}>
          {t(`${kind}.new`)}
        </Button>
      )}
    </Group>
  );
  return (
    <>
      {heading('absences', t('absence.title'), 'absence')}
      <div className={sheet.sheet}>
        <AwayRows label={t('absence.title')} rows={away} empty={t('absence.none')} />
      </div>
      {heading('fermetures', t('closure.title'), 'closure')}
      <div className={sheet.sheet}>
        <AwayRows label={t('closure.title')} rows={closures} empty={t('closure.none')} />
      </div>
      {dialog === 'absence' && (
        <AbsenceDialog
          resources={resources}
          onClose={() => setDialog(null)}
          onSettle={(absence) => setShown({ title: t('touched.show'), absence, closure: null })}
        />
      )}
      {dialog === 'closure' && (
        <ClosureDialog
          units={units}
          onClose={() => setDialog(null)}
          onSettle={(closure) => setShown({ title: t('touched.show'), absence: null, closure })}
        />
      )}
      {shown !== null && <TouchedDialog {...shown} onClose={() => setShown(null)} />}
    </>
  );
}
