import type { VisitPanelView } from '@diurne/contracts';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '../../ui/icons';
import { partHeld } from '../../ui/place-held';
import { hoursWords } from '../../ui/wording';

/** Whether the stay is longer than the unit allows, and which place is held, with its hours where they are not the whole stay's. */
export function StayFacts({
  panel: { visit, presenceBeyond },
  nameOf,
}: {
  readonly panel: Pick<VisitPanelView, 'visit' | 'presenceBeyond'>;
  readonly nameOf: (resourceId: string) => string;
}): ReactNode {
  const held = partHeld(visit);
  return (
    <>
      {presenceBeyond.map((sentence) => (
        <Text key={sentence} size="sm" c="red" fw={600} mb={6}>
          <Icon name="alert" size={14} /> {sentence}
        </Text>
      ))}
      {visit.dayPlaceId !== null && (
        <Text size="sm" mb={6}>
          <Icon name="armchair" size={14} /> {nameOf(visit.dayPlaceId)}
          {held !== null && ` · ${hoursWords(held.from, held.to)}`}
        </Text>
      )}
    </>
  );
}
