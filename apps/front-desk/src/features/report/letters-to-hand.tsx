import { Button, Group, Table, Text } from '@mantine/core';
import { readReportPdf } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addressOf } from '../../http/call';
import { Icon } from '../../ui/icons';
import sheet from '../../ui/list-sheet.module.css';
import { noticeDone, noticeRefused } from '../../ui/notices';
import { capitalised, dayWords, numericDate } from '../../ui/wording';
import { useHandLetter, type LettersToHand as Letters } from './report.acts';

/** Signed letters that no message takes to their physician: printed, then handed or posted by someone, who says so. */
export function LettersToHand({
  letters,
  pathOf,
}: {
  readonly letters: Letters;
  readonly pathOf: (visitId: string) => string;
}): ReactNode {
  const { t } = useTranslation('report');
  return (
    <div className={sheet.sheet}>
      <Table highlightOnHover verticalSpacing={8} horizontalSpacing="md" aria-label={t('toHand.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('pending.patient')}</Table.Th>
            <Table.Th>{t('toHand.recipient')}</Table.Th>
            <Table.Th>{t('pending.day')}</Table.Th>
            <Table.Th>{t('toHand.act')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {letters.map((letter) => (
            <Table.Tr key={letter.visitId + letter.recipient.id}>
              <Table.Td>
                <Link className={sheet.link ?? ''} to={pathOf(letter.visitId)}>
                  {letter.patient.displayName}
                </Link>{' '}
                <Text component="span" size="sm" c="dimmed">
                  {numericDate(letter.patient.birthDate)}
                </Text>
              </Table.Td>
              <Table.Td>
                {letter.recipient.name}
                <Text size="sm" c="dimmed">
                  {t(`recipients.role.${letter.recipient.role}`)} · {t(`toHand.why.${letter.why}`)}
                </Text>
              </Table.Td>
              <Table.Td>{capitalised(dayWords(letter.on))}</Table.Td>
              <Table.Td>
                <HandingActs letter={letter} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function HandingActs({ letter }: { readonly letter: Letters[number] }): ReactNode {
  const { t } = useTranslation('report');
  const hand = useHandLetter(letter.visitId);
  const { id: correspondentId, name } = letter.recipient;
  const say = (way: 'handed' | 'posted' | 'undone'): void =>
    hand.mutate(
      { correspondentId, way },
      {
        onSuccess: () => {
          if (way !== 'undone')
            noticeDone(t(`toHand.done.${way}`, { name }), { label: t('toHand.undo'), run: () => say('undone') });
        },
        onError: (error) => noticeRefused(error, t('toHand.notDone')),
      },
    );
  return (
    <Group gap={6}>
      <Button
        size="compact-md"
        variant="default"
        component="a"
        href={addressOf(readReportPdf, { id: letter.visitId })}
        target="_blank"
        rel="noreferrer"
        leftSection={<Icon name="printer" size={14} />}
      >
        {t('toHand.print')}
      </Button>
      {(['handed', 'posted'] as const).map((way) => (
        <Button key={way} size="compact-md" variant="default" loading={hand.isPending} onClick={() => say(way)}>
          {t(`recipients.${way}`)}
        </Button>
      ))}
    </Group>
  );
}
