import { useRef, type FocusEvent } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
const stateOf = (field: Field): string =>
  field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type) ? String(field.checked) : field.value;

export interface Typed {
  readonly onFocusCapture: (event: FocusEvent) => void;
  /** Some field that was entered says something else than before. */
  readonly isTyped: () => boolean;
}

/** Whether anything was typed inside: each field is remembered as it was when it was first entered. */
export function useTyped(): Typed {
  const before = useRef(new Map<Field, string>());
  return {
    onFocusCapture: ({ target }) => {
      if (isField(target) && !before.current.has(target)) before.current.set(target, stateOf(target));
    },
    isTyped: () =>
      [...before.current].some(([field, state]) => field.isConnected && !field.readOnly && stateOf(field) !== state),
  };
}
