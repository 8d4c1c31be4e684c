import './matchers';
import { configure } from '@testing-library/dom';

// A busy machine is no reason for a story to fail.
configure({
  asyncUtilTimeout: 6000,
  getElementError: (message) =>
    Object.assign(new Error((message ?? '').split('\n').slice(0, 3).join('\n')), { name: 'ElementNotFound' }),
});
jest.setTimeout(30_000);

/* What jsdom lacks and the components ask for. */

Object.defineProperty(window, 'matchMedia', {
  writable: true,
  value: (query: string) => ({
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  }),
});

class StillObserver {
  observe(): void {
    /* sizes never change here */
  }
  unobserve(): void {
    /* nothing to stop */
  }
  disconnect(): void {
    /* nothing to stop */
  }
}
Object.assign(window, { ResizeObserver: StillObserver, IntersectionObserver: StillObserver });
window.HTMLElement.prototype.scrollIntoView = () => undefined;
if (window.PointerEvent === undefined) Object.assign(window, { PointerEvent: class extends MouseEvent {} });
