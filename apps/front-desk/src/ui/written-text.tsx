import { Textarea, type TextareaProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { textRefusal } from '@diurne/text';
import type { ReactNode } from 'react';

const calm = 300;

/** Several lines that will be printed. What cannot be is said under the field while one writes; what is too long stays whole, and says by how much. */
export function WrittenText({
  most,
  value,
  ...field
}: TextareaProps & { readonly most: number; readonly value: string }): ReactNode {
  const [judged] = useDebouncedValue(value, calm);
  return <Textarea {...field} value={value} error={textRefusal(judged, 'lines', most) ?? field.error} />;
}
