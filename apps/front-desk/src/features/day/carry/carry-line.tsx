import { Paper, Portal, Text } from '@mantine/core';
import { frenchHour } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hoursWords } from '../../../ui/wording';
import { durationOf, type Carry } from './carry';

/** The line under the pointer, or at the foot of the lanes for the keys: where it is and, if it may not stay, why. Also read aloud. */
export function CarryLine({
  carry,
  against,
  point,
  laneName,
}: {
  readonly carry: Carry | null;
  readonly against: readonly string[];
  readonly point: { readonly x: number; readonly y: number } | null;
  readonly laneName: string;
}): ReactNode {
  const { t } = useTranslation('day');
  const where =
    point === null
      ? { position: 'absolute' as const, left: '50%', bottom: 12, transform: 'translateX(-50%)' }
      : {
          position: 'fixed' as const,
          left: Math.min(point.x + 14, window.innerWidth - 380),
          top: Math.min(point.y + 20, window.innerHeight - 110),
        };
  const line = (
    <div role="status" aria-live="polite" style={{ pointerEvents: 'none' }}>
      {carry !== null && (
        <Paper
          withBorder
          shadow="md"
          px="sm"
          py={6}
          maw={370}
          style={{
            ...where,
            zIndex: 300,
            borderLeft: `4px solid var(${against.length > 0 ? '--desk-amber' : '--desk-good'})`,
          }}
        >
          <Text size="sm" fw={600}>
            {carry.block.label} · {hoursWords(carry.at.start, carry.at.start + durationOf(carry))}
            {laneName === '' ? '' : ` · ${laneName}`}
          </Text>
          {against.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('carry.fits', { hour: frenchHour(carry.at.start) })}
            </Text>
          ) : (
            against.slice(0, 3).map((sentence) => (
              <Text key={sentence} size="sm">
                {sentence}
              </Text>
            ))
          )}
          {against.length > 3 && (
            <Text size="sm" c="dimmed">
              {t('carry.more', { count: against.length - 3 })}
            </Text>
          )}
          {point === null && (
            <Text size="xs" c="dimmed" mt={2}>
              {t('carry.keys')}
            </Text>
          )}
        </Paper>
      )}
    </div>
  );
  // Above everything while it follows the pointer; beside the lanes for the keys.
  return point === null ? line : <Portal>{line}</Portal>;
}
