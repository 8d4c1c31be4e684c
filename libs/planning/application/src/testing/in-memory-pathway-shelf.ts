import type { Actor } from '../actor';
import {
  PathwayShelf,
  type KnownReferences,
  type NewPathwayVersion,
  type PublishedVersion,
} from '../ports/pathway-shelf';
import type { InMemoryHouse } from './in-memory-house';

export class InMemoryPathwayShelf extends PathwayShelf {
  constructor(private readonly house: InMemoryHouse) {
    super();
  }

  override async publish(
    _actor: Actor,
    { code, name, regime, definition }: NewPathwayVersion,
    _at: Date,
    judge: (known: KnownReferences) => void,
  ): Promise<PublishedVersion> {
    const { resources, locations, pathways } = this.house;
    judge({
      resources: resources.map(({ code: named, trade, kind, units: capacity, attributes }) => ({
        code: named,
        trade,
        kind,
        capacity,
        attributes,
      })),
      locations,
      emptyDays: this.house.emptyDays(),
    });
    const versions = pathways.filter((one) => one.code.toLowerCase() === code.toLowerCase());
    const pathwayId = versions[0]?.pathwayId ?? this.house.newId();
    const number = 1 + Math.max(0, ...versions.map((one) => one.number));
    const versionId = this.house.newId();
    pathways.push({ pathwayId, versionId, code, number, pathway: definition, pathwayName: name, regime });
    return { pathwayId, versionId, version: number };
  }
}
