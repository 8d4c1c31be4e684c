import { useEffect, useRef } from 'react';

const open: symbol[] = [];

/** Something open of its own holds the key: a list of choices or a menu. */
const holdsEscape = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="menu"], [role="listbox"], [aria-expanded="true"]') !== null;

/** Escape closes one thing: the innermost that is open. */
export function useInnermostEscape(onEscape: () => void): void {
  const run = useRef(onEscape);
  run.current = onEscape;
  useEffect(() => {
    const self = Symbol('dialog');
    open.push(self);
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      if (open.at(-1) !== self || holdsEscape(event.target)) return;
      event.preventDefault();
      run.current();
    };
    // Before whatever is open inside has closed itself.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      open.splice(open.indexOf(self), 1);
    };
  }, []);
}
