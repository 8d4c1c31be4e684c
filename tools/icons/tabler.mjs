// The outline icons that the front desk names, drawn from the package of Tabler Icons; no other is shipped.
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
export const { version } = load('@iconify-json/tabler/package.json');
const { icons } = load('@iconify-json/tabler/icons.json');

/** The path of an icon. Each of its strokes begins anew: a relative first move is meant from the corner. */
export function pathOf(name) {
  const body = icons[name]?.body;
  if (body === undefined)
    throw new Error(`Tabler Icons ${version} has no icon "${name}": look for another at https://tabler.io/icons.`);
  const strokes = [...body.matchAll(/<(\w+)([^>]*)>/g)].filter(([, element]) => element !== 'g');
  if (
    strokes.some(
      ([, element, attributes]) => element !== 'path' || /opacity|transform|fill="currentColor"/.test(attributes),
    )
  ) {
    throw new Error(`The icon "${name}" is not made of outlines alone: choose another.`);
  }
  return strokes.map(([, , attributes]) => / d="([^"]+)"/.exec(attributes)[1].replace(/^m/, 'M0 0m')).join('');
}

/** `{"arrive": "login"}` becomes `{"arrive": "M15 8V6…"}`. */
export const drawn = (names) =>
  JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(names)).map(([ours, theirs]) => [ours, pathOf(theirs)])));

/** For Vite: what is imported from a `*.tabler.json` are drawings. */
export const tablerIcons = () => ({
  name: 'tabler-icons',
  enforce: 'pre',
  transform: (text, id) => (id.endsWith('.tabler.json') ? { code: drawn(text), map: null } : null),
});
