import { useEffect, useRef, type RefObject } from 'react';

/**
 * What was typed and cannot be read is not sent as if the field were empty: the form around the field is held back, whether it validates by itself
 * or not, and the field takes the focus.
 */
export function useHoldsForm(isHeld: boolean, onHeld: () => void): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef({ isHeld, onHeld });
  useEffect(() => {
    latest.current = { isHeld, onHeld };
  });
  useEffect(() => {
    const form = input.current?.form;
    const hold = (event: Event): void => {
      if (!latest.current.isHeld) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.onHeld();
      input.current?.focus();
    };
    form?.addEventListener('submit', hold, true);
    return () => form?.removeEventListener('submit', hold, true);
  }, []);
  return input;
}
