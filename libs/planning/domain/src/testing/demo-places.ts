import { demoId } from './demo-id';
import type { DemoResource } from './day-hospital.shape';
import { demoUnitId } from './demo-site';
import { openingHours, weekly } from './demo-week';
import { ownedBy } from './owned-by';

export function dayPlace(
  code: string,
  name: string,
  attributes: readonly string[],
  turnover: number,
  location = 'HDJ',
): DemoResource {
  return {
    id: demoId('resource', code),
    code,
    name,
    kind: 'place',
    trade: 'place d’hôpital de jour',
    capacity: 1,
    turnover,
    attributes,
    location,
    homeUnitId: null,
    weekly: weekly([openingHours]),
    exceptions: [],
    break: null,
  };
}

/** 18 places: 12 armchairs (two of them wide), 4 beds, 2 single rooms with a bed. */
export const demoPlaces: readonly DemoResource[] = [
  ...Array.from({ length: 12 }, (_, index) => {
    const wide = index >= 10;
    return dayPlace(
      `F${String(index + 1).padStart(2, '0')}`,
      `Fauteuil ${index + 1}${wide ? ' (large)' : ''}`,
      wide ? ['armchair', 'bariatric'] : ['armchair'],
      10,
    );
  }),
  ...Array.from({ length: 4 }, (_, index) => dayPlace(`L${index + 1}`, `Lit ${index + 1}`, ['bed'], 15)),
  ...Array.from({ length: 2 }, (_, index) =>
    dayPlace(`C${index + 1}`, `Chambre ${index + 1}`, ['bed', 'single-room'], 20),
  ),
].map(ownedBy(demoUnitId));
