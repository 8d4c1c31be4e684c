declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the only way to add a matcher's type to Jest's own.
  namespace jest {
    interface Matchers<R> {
      /** In the page, and neither it nor anything around it is hidden. */
      toBeVisible(): R;
      toBeInTheDocument(): R;
      toBeDisabled(): R;
      toBeEnabled(): R;
      toHaveFocus(): R;
      toHaveValue(value: string): R;
    }
  }
}

const isHidden = (element: Element): boolean => {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const style = window.getComputedStyle(at);
    if (style.display === 'none' || style.visibility === 'hidden' || at.hasAttribute('hidden')) return true;
  }
  return false;
};
const isDisabled = (element: Element): boolean =>
  element.hasAttribute('disabled') || element.getAttribute('aria-disabled') === 'true';
const verdict = (pass: boolean, what: string, element: Element): jest.CustomMatcherResult => ({
  pass,
  message: () =>
    `<${element.tagName.toLowerCase()}> "${(element.textContent ?? '').slice(0, 80)}" ${pass ? 'is' : 'is not'} ${what}`,
});

expect.extend({
  toBeVisible: (element: Element) => verdict(element.isConnected && !isHidden(element), 'visible', element),
  toBeInTheDocument: (element: Element) => verdict(element.isConnected, 'in the document', element),
  toBeDisabled: (element: Element) => verdict(isDisabled(element), 'disabled', element),
  toBeEnabled: (element: Element) => verdict(!isDisabled(element), 'enabled', element),
  toHaveFocus: (element: Element) => verdict(document.activeElement === element, 'focused', element),
  toHaveValue: (element: Element, value: string) =>
    verdict(
      (element as HTMLInputElement).value === value,
      `of value "${value}" (it has "${(element as HTMLInputElement).value}")`,
      element,
    ),
});

export {};
