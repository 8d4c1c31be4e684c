import { Alert, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Refusal } from '../http/refusal';
import { Icon } from './icons';
import { OtherVisitLinks, patientElsewhere } from './other-visit-links';

const unexpected = 'Cette page a rencontré une erreur. Rechargez-la ; si cela continue, prévenez le support.';

export const sentencesOf = (error: unknown): readonly string[] =>
  error instanceof Refusal ? error.sentences : [unexpected];
/** The patient's visits elsewhere that are in the way. */
export const otherVisitsOf = (error: unknown): readonly string[] =>
  error instanceof Refusal
    ? (error.problem.violations ?? []).flatMap(({ code, visits }) => (code === patientElsewhere ? visits : []))
    : [];
export const codeOf = (error: unknown): string => (error instanceof Refusal ? error.code : 'page-error');

/** What was refused, in full sentences; its stable code and the paths of fields are for programs, and stand in the markup only. */
export function RefusalNotice({ error, title }: { readonly error: unknown; readonly title?: string }): ReactNode {
  if (error === null || error === undefined) return null;
  const sentences = sentencesOf(error);
  // Once is enough for what the sentence says already.
  const inputs = (error instanceof Refusal ? (error.problem.errors ?? []) : []).filter(
    ({ message }) => !sentences.some((sentence) => sentence.toLowerCase().includes(message.toLowerCase())),
  );
  return (
    <Alert
      role="alert"
      data-code={codeOf(error)}
      color="red"
      variant="outline"
      icon={<Icon name="alert" />}
      title={title}
      styles={{
        title: { color: 'var(--desk-trouble)' },
        icon: { color: 'var(--desk-trouble)' },
        root: { background: 'var(--desk-trouble-soft)', borderColor: 'var(--desk-trouble)' },
      }}
    >
      {sentences.length === 1 ? (
        <Text size="md">{sentences[0]}</Text>
      ) : (
        <List size="md" spacing={4}>
          {sentences.map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
      )}
      <OtherVisitLinks visitIds={otherVisitsOf(error)} />
      {inputs.length > 0 && (
        <List size="sm" mt={4}>
          {inputs.map((input) => (
            <List.Item key={input.path + input.message} data-path={input.path}>
              {input.message}
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
