import type { Actor } from '../actor';
import type { NewPathwayVersion, PathwayShelf, PublishedVersion } from '../ports/pathway-shelf';
import { PlanningRefusal } from '../refusals';
import { danglingReferences } from './dangling-references';
import { faultsOfDefinition } from './faults-of-definition';

/** Publishes a new version of a care pathway; visits already planned keep theirs. */
export class PublishPathway {
  constructor(private readonly shelf: PathwayShelf) {}

  /** @throws PlanningRefusal `input-invalid` when the definition contradicts itself, `reference-unknown` when it names what does not exist */
  async publish(actor: Actor, version: NewPathwayVersion, at: Date): Promise<PublishedVersion> {
    const faults = faultsOfDefinition(version.definition);
    if (faults.length > 0)
      throw new PlanningRefusal('input-invalid', 'Le parcours se contredit. Corrigez les champs signalés.', {
        errors: faults,
      });
    return this.shelf.publish(actor, version, at, (known) => {
      const errors = danglingReferences(version.definition, known);
      if (errors.length > 0)
        throw new PlanningRefusal(
          'reference-unknown',
          'Le parcours nomme ce qui n’existe pas dans l’établissement. Créez-le d’abord, ou corrigez.',
          { errors },
        );
    });
  }
}
