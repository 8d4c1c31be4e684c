import { Text } from '@mantine/core';
import type { DayAddress } from '@diurne/contracts';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queryKeys } from '../http/query-keys';
import type { ChangeSeen } from './live-days';

const saidForMs = 60_000;
/** It takes no room: what is under somebody's finger does not move when a colleague changes something. */
const over: CSSProperties = { position: 'relative', height: 0, zIndex: 20, pointerEvents: 'none' };
const sheet: CSSProperties = {
  position: 'absolute',
  right: 16,
  bottom: 0,
  maxWidth: '90%',
  background: 'var(--desk-good-soft)',
  borderRadius: 4,
};

/** Who has just changed the day on screen; said for a minute, never of oneself. */
export function ChangedBy({ day }: { readonly day: DayAddress }): ReactNode {
  const { t } = useTranslation();
  const { data } = useQuery<ChangeSeen>({ queryKey: queryKeys.changedBy(day), queryFn: skipToken });
  const [saidUntil, setSaidUntil] = useState(0);
  useEffect(() => {
    if (data === undefined) return undefined;
    const left = data.seenAt + saidForMs - Date.now();
    if (left <= 0) return undefined;
    setSaidUntil(data.seenAt + saidForMs);
    const timer = setTimeout(() => setSaidUntil(0), left);
    return () => clearTimeout(timer);
  }, [data]);
  return (
    <div role="status" aria-live="polite" className="no-print" style={over}>
      {data !== undefined && saidUntil > 0 && (
        <Text size="sm" px="sm" py={2} style={sheet}>
          {t('changedBy', { name: data.name })}
        </Text>
      )}
    </div>
  );
}
