import type { DayOutcome } from '@diurne/planning-engine';

/** `38 venues planifiées sur 40`, then the cost, then how far from the best possible plan it is proven to be at most. */
export function outcomeSummary({
  visits,
  cost,
  gap,
}: Pick<DayOutcome, 'visits' | 'cost' | 'gap'>): readonly [planned: string, cost: string, distance: string] {
  const planned = visits.filter(({ status }) => status === 'planned').length;
  const percent = (gap * 100).toLocaleString('fr-FR', { maximumFractionDigits: 1 });
  return [
    `${planned} ${planned > 1 ? 'venues planifiées' : 'venue planifiée'} sur ${visits.length}`,
    `coût ${cost.total.toLocaleString('fr-FR')}`,
    gap === 0 ? 'meilleur planning possible' : `à ${percent}\u00a0% au plus du meilleur possible`,
  ];
}
