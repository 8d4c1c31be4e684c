import type { ProgressNews } from './search-run';

/** One line of `--progress`: `2,4 s · 12 000 tours · 38 venues sur 40 · coût 212 345 · borne 211 000 · écart 0,6 %`. */
export function progressLine(
  milliseconds: number,
  { iterations, cost, bound, planned, unplanned }: ProgressNews,
): string {
  const gap = cost === 0 ? 0 : ((cost - bound) / cost) * 100;
  return [
    `${number(milliseconds / 1000, 1)}\u00a0s`,
    `${number(iterations)} tours`,
    `${planned} venues sur ${planned + unplanned}`,
    `coût ${number(cost)}`,
    `borne ${number(bound)}`,
    `écart ${number(gap, 1)}\u00a0%`,
  ].join(' · ');
}

function number(value: number, digits = 0): string {
  return value.toLocaleString('fr-FR', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
