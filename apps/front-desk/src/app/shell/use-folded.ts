import { useLayoutEffect, useState, type RefObject } from 'react';

/** How many items at the end of a wrapping, one-line-high list fell below its first line. */
export function useFolded(list: RefObject<HTMLElement | null>): number {
  const [folded, setFolded] = useState(0);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const items = [...element.children].filter((item) => item instanceof HTMLElement);
      // What does not fit even alone is folded too.
      const fits = (item: HTMLElement): boolean =>
        item.offsetTop < element.offsetTop + Math.max(1, element.clientHeight) &&
        item.offsetLeft + item.offsetWidth <= element.offsetLeft + element.clientWidth;
      const first = items.findIndex((item) => !fits(item));
      setFolded(first === -1 ? 0 : items.length - first);
    };
    const observer = new ResizeObserver(measure);
    for (const each of [element, ...element.children]) observer.observe(each);
    measure();
    return () => observer.disconnect();
  });
  return folded;
}
