/**
 * One text for one content: keys in code-unit order, no white space, so that the same report always has the same SHA-256 (RFC 8785's rule for what a report holds: texts, booleans, null and whole numbers).
 * @throws TypeError on what such a text cannot hold (undefined in a list, fractions, functions).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`A signed content holds whole numbers only, not ${value}.`);
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(',')}}`;
  }
  throw new TypeError(`A signed content cannot hold a ${typeof value}.`);
}
