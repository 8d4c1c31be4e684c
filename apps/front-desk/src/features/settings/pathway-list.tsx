import { Accordion, Badge, Group, Table, Text } from '@mantine/core';
import type { PathwayView, ResourceView } from '@diurne/contracts';
import { frenchDuration } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Step = PathwayView['definition']['steps'][number];

/** The pathways in their current version: steps, who does them, and the billing regime with its source. */
export function PathwayList({
  pathways,
  resources,
}: {
  readonly pathways: readonly PathwayView[];
  readonly resources: readonly ResourceView[];
}): ReactNode {
  const { t } = useTranslation('settings');
  const nameOf = (code: string): string => resources.find((resource) => resource.code === code)?.name ?? code;
  const who = (step: Step): string =>
    step.uses.map((use) => use.trade ?? (use.codes ?? []).map(nameOf).join(` ${t('or')} `)).join(' + ') || t('nobody');
  const between = (pathway: PathwayView, code: string): string =>
    pathway.definition.relations
      .filter((relation) => relation.to === code)
      // A rule of care says more than the plain order of the same two steps.
      .filter((relation, _, all) => relation.strict || !all.some((one) => one.strict && one.from === relation.from))
      .map((relation) => {
        const min = Math.max(0, relation.min ?? 0);
        return t(`${relation.strict ? 'strictRelation' : 'relation'}${min === 0 ? 'AtOnce' : ''}`, {
          after: pathway.definition.steps.find((step) => step.code === relation.from)?.label ?? relation.from,
          min: frenchDuration(min),
        });
      })
      .join(', ');
  const holdWords = ({ definition: { dayPlace, steps } }: PathwayView): readonly string[] => {
    const labelOf = (code: string): string =>
      `«\u00a0${steps.find((step) => step.code === code)?.label ?? code}\u00a0»`;
    const { from, to } = dayPlace ?? {};
    return [
      ...(from === undefined ? [] : [t('heldFrom', { step: labelOf(from) })]),
      ...(to === undefined ? [] : [t('heldTo', { step: labelOf(to) })]),
    ];
  };
  return (
    <Accordion
      variant="contained"
      order={2}
      transitionDuration={100}
      styles={{ item: { background: 'var(--desk-sheet)' } }}
    >
      {pathways.map((pathway) => (
        <Accordion.Item key={pathway.id} value={pathway.id}>
          <Accordion.Control>
            <Group justify="space-between" pr="sm">
              <Text fw={600}>
                {pathway.name}{' '}
                <Text component="span" size="sm" c="dimmed">
                  {pathway.code} · {t('steps', { count: pathway.definition.steps.length })} ·{' '}
                  {t('version', { version: pathway.version })}
                </Text>
              </Text>
              <Badge variant="default" size="lg">
                {t(`regime.${pathway.regime}`)}
              </Badge>
            </Group>
          </Accordion.Control>
          <Accordion.Panel>
            <Text size="sm" mb="xs">
              {t('regimeSource', { source: pathway.regimeSource })}
            </Text>
            <Text size="sm" mb="xs" c="dimmed">
              {pathway.definition.dayPlace === null
                ? t('noDayPlace')
                : t('dayPlace', {
                    attributes: [
                      pathway.definition.dayPlace.attributes
                        .map((attribute) => t(`attribute.${attribute}`, { defaultValue: attribute }))
                        .join(', ') || t('anyDayPlace'),
                      ...holdWords(pathway),
                    ].join(', '),
                  })}{' '}
              ·{' '}
              {pathway.definition.maxPresence < 719
                ? t('maxPresence', { duration: frenchDuration(pathway.definition.maxPresence) })
                : t('unitsPresence')}
            </Text>
            <Table verticalSpacing={5}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('step')}</Table.Th>
                  <Table.Th>{t('duration')}</Table.Th>
                  <Table.Th>{t('who')}</Table.Th>
                  <Table.Th>{t('category')}</Table.Th>
                  <Table.Th>{t('after')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {pathway.definition.steps.map((step) => (
                  <Table.Tr key={step.code}>
                    <Table.Td>
                      {step.label}
                      {step.optional && (
                        <Text component="span" size="sm" c="dimmed">
                          {' '}
                          · {t('optional')}
                        </Text>
                      )}
                      {step.patient === 'background' && (
                        <Text component="span" size="sm" c="dimmed">
                          {' '}
                          · {t('background')}
                        </Text>
                      )}
                    </Table.Td>
                    <Table.Td>{frenchDuration(step.duration)}</Table.Td>
                    <Table.Td>{who(step)}</Table.Td>
                    <Table.Td>
                      {t(`categories.${step.category}`)}
                      {step.ccam !== undefined && ` · ${step.ccam}`}
                    </Table.Td>
                    <Table.Td>{between(pathway, step.code)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}
