import { Button, Group, Table, Text } from '@mantine/core';
import type { FactToConfirm } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/empty-state';
import sheet from '../../ui/list-sheet.module.css';
import { noticeDone, noticeRefused } from '../../ui/notices';
import { PatientIdentity } from '../../ui/patient-identity';
import { capitalised, dayWords } from '../../ui/wording';
import { useConfirmOwn, type FactsToConfirm } from './confirm.acts';
import { NotSoDialog } from './not-so-dialog';

/** What waits for the reader's word, oldest first; what nobody with an account can confirm leads to its day, where the evidence is said. */
export function ConfirmList({
  waiting: { total, facts },
  boardPathOf,
}: {
  readonly waiting: FactsToConfirm;
  readonly boardPathOf: (fact: FactToConfirm) => string;
}): ReactNode {
  const { t } = useTranslation('board');
  const confirm = useConfirmOwn();
  const [refused, refuse] = useState<FactToConfirm | null>(null);
  if (facts.length === 0)
    return (
      <EmptyState icon="check" title={t('toConfirm.none')}>
        {t('toConfirm.noneText')}
      </EmptyState>
    );
  return (
    <>
      <div className={sheet.sheet}>
        <Table className={sheet.lines ?? ''} verticalSpacing={8} horizontalSpacing="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('toConfirm.patient')}</Table.Th>
              <Table.Th>{t('toConfirm.step')}</Table.Th>
              <Table.Th>{t('toConfirm.who')}</Table.Th>
              <Table.Th>{t('toConfirm.toDo')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {facts.map((fact) => (
              <Table.Tr key={fact.id}>
                <Table.Td>
                  <PatientIdentity patient={fact.patient} />
                </Table.Td>
                <Table.Td>
                  <Text fw={600}>{fact.label}</Text>
                  <Text size="sm" c="dimmed">
                    {t('toConfirm.at', { day: capitalised(dayWords(fact.on)), hour: frenchHour(fact.atMinute) })}
                    <br />
                    {fact.unitName}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Text size="sm">{fact.performer}</Text>
                  <Text size="sm" c="dimmed">
                    {t('toConfirm.declaredBy', { who: fact.declaredBy })}
                  </Text>
                </Table.Td>
                <Table.Td>
                  {fact.waitsFor === 'performer' ? (
                    <Group gap="xs" wrap="nowrap">
                      <Button
                        size="md"
                        loading={confirm.isPending && confirm.variables === fact.id}
                        aria-label={t('fact.confirmNamed', { label: fact.label })}
                        onClick={() =>
                          confirm.mutate(fact.id, {
                            onSuccess: () =>
                              noticeDone(t('fact.confirmed', { label: fact.label, patient: fact.patient.displayName })),
                            onError: (error) => noticeRefused(error, t('refused')),
                          })
                        }
                      >
                        {t('fact.confirm')}
                      </Button>
                      <Button
                        size="md"
                        variant="default"
                        aria-label={t('toConfirm.notSoNamed', { label: fact.label })}
                        onClick={() => refuse(fact)}
                      >
                        {t('toConfirm.notSo')}
                      </Button>
                    </Group>
                  ) : (
                    <Button size="md" variant="default" component={Link} to={boardPathOf(fact)}>
                      {t('toConfirm.board')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {refused !== null && <NotSoDialog fact={refused} onClose={() => refuse(null)} />}
      {total > facts.length && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('toConfirm.more', { shown: facts.length, total })}
        </Text>
      )}
    </>
  );
}
