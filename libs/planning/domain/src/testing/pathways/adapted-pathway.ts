import type { CarePathway, PathwayDefinition, PathwayStep } from '../../pathway/care-pathway.value';
import { demoId } from '../demo-id';

interface Adaptation {
  readonly code: string;
  readonly name: string;
  readonly dayPlace: string;
  /** The unit's own trades in place of those that the pathway asks for. */
  readonly trades: Readonly<Record<string, string>>;
  readonly moreSteps?: readonly PathwayStep[];
  readonly moreRelations?: PathwayDefinition['relations'];
}

/** A pathway of one unit as another lives it: with its own places and people, and what it does besides. */
export function adaptedPathway(from: CarePathway, adaptation: Adaptation): CarePathway {
  const { code, name, dayPlace, trades, moreSteps = [], moreRelations = [] } = adaptation;
  const { definition } = from;
  return {
    ...from,
    id: demoId('pathway', code),
    code,
    name,
    versionId: demoId('pathway-version', `${code}/1`),
    definition: {
      ...definition,
      dayPlace: { attributes: [dayPlace] },
      steps: [...definition.steps, ...moreSteps].map((step) => ({
        ...step,
        uses: step.uses.map((use) =>
          use.trade === undefined ? use : { ...use, trade: trades[use.trade] ?? use.trade },
        ),
      })),
      relations: [...definition.relations, ...moreRelations],
    },
  };
}
