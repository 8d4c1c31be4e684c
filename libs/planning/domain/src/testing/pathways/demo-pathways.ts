import type { CarePathway } from '../../pathway/care-pathway.value';
import { cancerBloodPathways } from './cancer-blood';
import { geriatricPathways } from './geriatric';
import { heartLungKidneyPathways } from './heart-lung-kidney';
import { infusionPathways } from './infusions';
import { metabolicPathways } from './metabolic';
import { painPalliativePathways } from './pain-palliative';

/** The 17 typical pathways; durations are usual ones, CCAM codes are given where they are certain. */
export const demoPathways: readonly CarePathway[] = [
  ...metabolicPathways,
  ...geriatricPathways,
  ...heartLungKidneyPathways,
  ...infusionPathways,
  ...cancerBloodPathways,
  ...painPalliativePathways,
];

/** @throws RangeError when no pathway has this code. */
export function demoPathway(code: string): CarePathway {
  const found = demoPathways.find((pathway) => pathway.code === code);
  if (!found) throw new RangeError(`no demo pathway ${code}`);
  return found;
}
