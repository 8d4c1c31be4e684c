import { fastingWithoutEarlyStep } from '@diurne/planning-domain';
import type { Actor } from '../actor';
import type {
  KnownReferences,
  NewPathwayVersion,
  PathwayQuestion,
  PathwayShelf,
  PublishedVersion,
} from '../ports/pathway-shelf';
import { PlanningRefusal } from '../refusals';
import { danglingReferences } from './dangling-references';
import { faultsOfDefinition } from './faults-of-definition';
import { whyItNeverFits } from './fits-an-empty-day';

export interface PublishingOrder extends NewPathwayVersion {
  /** Questions that were asked and answered: it is meant so. */
  readonly confirmed?: readonly PathwayQuestion[];
}

/** Publishes a new version of a care pathway; visits already planned keep theirs. */
export class PublishPathway {
  constructor(private readonly shelf: PathwayShelf) {}

  /**
   * @throws PlanningRefusal `input-invalid` when the definition contradicts itself, `reference-unknown` when it names what does not exist,
   * `pathway-never-fits` when no empty day could hold it, and a `PathwayQuestion` until that is confirmed
   */
  async publish(actor: Actor, { confirmed = [], ...version }: PublishingOrder, at: Date): Promise<PublishedVersion> {
    const faults = faultsOfDefinition(version.definition);
    if (faults.length > 0)
      throw new PlanningRefusal('input-invalid', 'Le parcours se contredit. Corrigez les champs signalés.', {
        errors: faults,
      });
    return this.shelf.publish(actor, version, at, (known) => {
      refuseDangling(version, known);
      refuseWhatNeverFits(version, known);
      askAboutFasting(version, confirmed);
    });
  }
}

function refuseDangling({ definition }: NewPathwayVersion, known: KnownReferences): void {
  const errors = danglingReferences(definition, known);
  if (errors.length > 0)
    throw new PlanningRefusal(
      'reference-unknown',
      'Le parcours nomme ce qui n’existe pas dans l’établissement. Créez-le d’abord, ou corrigez.',
      { errors },
    );
}

function refuseWhatNeverFits({ definition, name }: NewPathwayVersion, { emptyDays }: KnownReferences): void {
  const reasons = whyItNeverFits(definition, name, emptyDays);
  if (reasons.length > 0)
    throw new PlanningRefusal(
      'pathway-never-fits',
      `Ce parcours ne tient sur aucune journée, même seul et sans personne d’autre. ${reasons.join(' ')}`,
      { errors: reasons.map((message) => ({ path: 'definition', message })) },
    );
}

function askAboutFasting({ definition }: NewPathwayVersion, confirmed: readonly PathwayQuestion[]): void {
  const asked = fastingWithoutEarlyStep(definition);
  if (asked === null || confirmed.includes('fasting-without-early-step')) return;
  throw new PlanningRefusal(
    'fasting-without-early-step',
    'Le patient vient à jeun, et aucune étape n’est prévue avant 10\u00a0h\u00a0: il pourrait attendre l’après-midi. Donnez une plage matinale à l’étape qui se fait à jeun, ou confirmez que c’est voulu.',
    { errors: [{ path: `definition.preparation[${asked}]`, message: 'à jeun, sans étape avant 10\u00a0h' }] },
  );
}
