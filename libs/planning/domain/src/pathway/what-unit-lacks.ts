import { attributeInFrench, quoted } from '@diurne/planning-engine';
import { servesUnit } from '../capacity/home-unit';
import type { Resource } from '../resource/resource.entity';
import type { PathwayDefinition, PathwayStep, PathwayUse } from './care-pathway.value';

type Means = Pick<Resource, 'code' | 'name' | 'kind' | 'trade' | 'capacity' | 'attributes' | 'location' | 'homeUnitId'>;

/**
 * What a pathway needs and neither the unit's own resources nor the shared ones could give on any day, in French words;
 * empty where the unit can hold it. What takes place among the places of another unit is that unit's. Hours say nothing here: they change.
 */
export function whatUnitLacks(
  { dayPlace, steps }: PathwayDefinition,
  unitId: string,
  resources: readonly Means[],
): readonly string[] {
  const serving = resources.filter((one) => servesUnit(one, unitId));
  const places = serving.filter(({ kind }) => kind === 'place');
  const placeLacks =
    dayPlace === null || places.some((one) => dayPlace.attributes.every((asked) => one.attributes.includes(asked)))
      ? []
      : [placeInFrench(dayPlace.attributes)];
  const needed = steps.filter(({ optional }) => !optional);
  const lines = needed.flatMap(({ uses }) => uses);
  const lacking = lines.filter((line) => !serving.some((one) => one.capacity >= line.amount && serves(one, line)));
  return [
    ...new Set([
      ...placeLacks,
      ...groundsLacking(needed, unitId, resources),
      ...lacking.map((line) => lineInFrench(line, resources)),
    ]),
  ];
}

/** Where places stand, and none of this unit or of all: the ground of another unit. */
function groundsLacking(steps: readonly PathwayStep[], unitId: string, resources: readonly Means[]): readonly string[] {
  const isForeign = (location: string): boolean => {
    const there = resources.filter((one) => one.kind === 'place' && one.location === location);
    return there.length > 0 && !there.some((one) => servesUnit(one, unitId));
  };
  const foreign = steps.filter(({ location }) => location !== undefined && isForeign(location));
  return foreign.length === 0 ? [] : [`où tenir ${foreign.map(({ label }) => quoted(label)).join(' et ')}`];
}

const serves = ({ trade, code }: Means, line: PathwayUse): boolean =>
  (line.trade === undefined || line.trade === trade) && (line.codes === undefined || line.codes.includes(code));

const placeInFrench = (attributes: readonly string[]): string =>
  attributes.length === 0
    ? 'une place'
    : `une place ${attributes.map((one) => quoted(attributeInFrench(one))).join(' et ')}`;

function lineInFrench({ trade, codes = [] }: PathwayUse, resources: readonly Means[]): string {
  const names = resources.filter(({ code }) => codes.includes(code)).map(({ name }) => name);
  return quoted(names.length > 0 ? names.join(' ou ') : (trade ?? codes.join(' ou ')));
}
