import { Badge } from '@mantine/core';
import type { DayVisitView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './icons';

type VisitState = DayVisitView['state'];
type Tone = 'quiet' | 'here' | 'done' | 'gone';

const looks: Record<VisitState, { readonly icon: IconName; readonly tone: Tone }> = {
  held: { icon: 'hourglass', tone: 'quiet' },
  booked: { icon: 'calendar', tone: 'quiet' },
  confirmed: { icon: 'circleCheck', tone: 'quiet' },
  arrived: { icon: 'arrive', tone: 'here' },
  inProgress: { icon: 'wave', tone: 'here' },
  left: { icon: 'leave', tone: 'done' },
  closed: { icon: 'check', tone: 'done' },
  cancelled: { icon: 'ban', tone: 'gone' },
  postponed: { icon: 'move', tone: 'gone' },
  noShow: { icon: 'x', tone: 'gone' },
  unscheduled: { icon: 'x', tone: 'gone' },
};
const tones: Record<Tone, { readonly background: string; readonly color: string }> = {
  quiet: { background: 'var(--desk-sheet-2)', color: 'var(--mantine-color-text)' },
  here: { background: 'var(--desk-good-soft)', color: 'var(--desk-accent-text)' },
  done: { background: 'var(--desk-sheet-2)', color: 'var(--mantine-color-dimmed)' },
  gone: { background: 'var(--desk-amber-soft)', color: 'var(--desk-amber)' },
};

/** A state is an icon with a word; its colour only repeats them. */
export function VisitStateTag({ state }: { readonly state: VisitState }): ReactNode {
  const { t } = useTranslation('common');
  const look = looks[state];
  return (
    <Badge
      variant="default"
      size="md"
      leftSection={<Icon name={look.icon} size={13} />}
      styles={{ root: { ...tones[look.tone], borderColor: 'var(--desk-line)', flexShrink: 0 } }}
    >
      {t(`visitState.${state}`)}
    </Badge>
  );
}
