import { Alert, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Refusal } from '../http/refusal';
import { BreakGlassButton } from './break-glass';
import { Icon } from './icons';
import { OtherVisitLinks } from './other-visit-links';
import { codeOf, otherVisitsOf, sentencesOf } from './refusal-words';

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
      {error instanceof Refusal && error.problem.record && <BreakGlassButton record={error.problem.record} />}
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
