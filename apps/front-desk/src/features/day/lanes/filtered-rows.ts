import { folded } from '@diurne/text';

interface Row {
  readonly name: string;
  readonly detail: string;
  readonly stays: readonly { readonly visitId: string; readonly patientName: string; readonly pathwayName: string }[];
  readonly blocks: readonly { readonly visitId: string; readonly patientName: string; readonly label: string }[];
}

/** A word keeps the lanes that bear it, and in the others the visits that do. */
export function filteredRows<Lane extends Row>(rows: readonly Lane[], words: string): Lane[] {
  const wanted = folded(words.trim());
  if (wanted === '') return [...rows];
  const has = (text: string): boolean => folded(text).includes(wanted);
  return rows.flatMap((row) => {
    if (has(row.name) || has(row.detail)) return [row];
    const stays = row.stays.filter((stay) => has(stay.patientName) || has(stay.pathwayName));
    const kept = new Set(stays.map((stay) => stay.visitId));
    const blocks = row.blocks.filter((block) => kept.has(block.visitId) || has(block.patientName) || has(block.label));
    const touched = new Set(blocks.map((block) => block.visitId));
    return blocks.length + stays.length === 0
      ? []
      : [{ ...row, blocks, stays: row.stays.filter((stay) => kept.has(stay.visitId) || touched.has(stay.visitId)) }];
  });
}
