interface Occupying {
  readonly from: number;
  readonly freeAt: number;
}

/** As few rows as can be so that nothing overlaps on a row, turnover included; at least one row. */
export function packedRows<B extends Occupying>(blocks: readonly B[]): readonly (readonly B[])[] {
  const rows: B[][] = [[]];
  for (const block of [...blocks].sort((a, b) => a.from - b.from || a.freeAt - b.freeAt)) {
    const row = rows.find((candidate) => (candidate.at(-1)?.freeAt ?? Number.NEGATIVE_INFINITY) <= block.from);
    if (row === undefined) rows.push([block]);
    else row.push(block);
  }
  return rows;
}
