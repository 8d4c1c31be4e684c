import { Badge } from '@mantine/core';
import type { DayVisitView } from '@diurne/contracts';
import type { ReactNode } from 'react';

/** It states, it never suggests an act: the words come whole from the rule set, the colour is neutral. */
export function GradingBadge({ grading }: { readonly grading: DayVisitView['grading'] }): ReactNode {
  return (
    <Badge
      variant="default"
      size="md"
      styles={{
        root: {
          height: 'auto',
          minHeight: 22,
          background: 'var(--desk-sheet-2)',
          borderColor: 'var(--desk-line-strong)',
          color: 'var(--mantine-color-text)',
        },
        label: { whiteSpace: 'normal', lineHeight: 1.35, paddingBlock: 2 },
      }}
    >
      {grading.words}
    </Badge>
  );
}
