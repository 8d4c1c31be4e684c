/* What jsdom lacks and the components ask for. */

Object.defineProperty(window, 'matchMedia', {
  writable: true,
  value: (query: string) => ({
    matches: false, media: query, onchange: null,
    addListener: () => undefined, removeListener: () => undefined, addEventListener: () => undefined, removeEventListener: () => undefined, dispatchEvent: () => false,
  }),
});

class StillObserver {
  observe(): void { /* sizes never change here */ }
  unobserve(): void { /* nothing to stop */ }
  disconnect(): void { /* nothing to stop */ }
}
Object.assign(window, { ResizeObserver: StillObserver, IntersectionObserver: StillObserver });
window.HTMLElement.prototype.scrollIntoView = () => undefined;
if (window.PointerEvent === undefined) Object.assign(window, { PointerEvent: class extends MouseEvent {} });
