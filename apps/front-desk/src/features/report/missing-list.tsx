import { Text } from '@mantine/core';
import type { ReportView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons';

/** What stands in the way of the signature; each line leads to its place. */
export function MissingList({
  missing,
  anchorOf,
}: {
  readonly missing: ReportView['missing'];
  readonly anchorOf: (section: string) => string;
}): ReactNode {
  const { t } = useTranslation('report');
  const go = (section: string): void => {
    const target = document.getElementById(anchorOf(section));
    target?.scrollIntoView({ block: 'center' });
    target?.focus();
  };
  return (
    <section aria-labelledby="missing-title">
      <Text component="h2" id="missing-title" fw={650} fz="md" mt={0} mb={6}>
        {t('missing.title')}{' '}
        {missing.length > 0 && (
          <Text component="span" c="dimmed">
            ({missing.length})
          </Text>
        )}
      </Text>
      {missing.length === 0 ? (
        <Text size="sm" c="var(--desk-good)">
          <Icon name="check" size={14} /> {t('missing.none')}
        </Text>
      ) : (
        <ul style={{ margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: 6 }}>
          {missing.map((gap) => (
            <li key={gap.section + gap.message}>
              <a
                href={`#${anchorOf(gap.section)}`}
                style={{ color: 'var(--desk-accent-text)' }}
                onClick={(event) => {
                  event.preventDefault();
                  go(gap.section);
                }}
              >
                {gap.message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
