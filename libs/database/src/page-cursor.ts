/** Where a list goes on, of the last entry that was shown: opaque to whoever is given it. */
export const cursorAfter = (id: string): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');

export function entryBefore(cursor: string): string {
  const hex = Buffer.from(cursor, 'base64url').toString('hex').padEnd(32, '0').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Of one entry more than a page has. */
export const pageOf = <Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  length: number,
): { readonly page: readonly Entry[]; readonly next: string | null } => {
  const page = entries.slice(0, length);
  const last = page.at(-1);
  return { page, next: entries.length > length && last ? cursorAfter(last.id) : null };
};
