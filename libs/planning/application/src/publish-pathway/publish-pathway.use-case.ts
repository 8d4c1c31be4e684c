import { fastingWithoutEarlyStep, type InputError, type PathwayDefinition } from '@diurne/planning-domain';
import type { Actor } from '../actor';
import type {
  KnownReferences,
  NewPathwayVersion,
  PathwayQuestion,
  PathwayShelf,
  PublishedVersion,
} from '../ports/pathway-shelf';
import { PlanningRefusal } from '../refusals';
import { codedDefinition } from './coded-definition';
import { danglingReferences } from './dangling-references';
import { faultsOfDefinition } from './faults-of-definition';
import { faultsOfWords } from './faults-of-words';
import { whyItNeverFits } from './fits-an-empty-day';
import { performersWhoMayNot } from './who-may-perform';

export interface PublishingOrder extends NewPathwayVersion {
  /** Questions that were asked and answered: it is meant so. */
  readonly confirmed?: readonly PathwayQuestion[];
}

/** Publishes a new version of a care pathway; visits already planned keep theirs. */
export class PublishPathway {
  constructor(private readonly shelf: PathwayShelf) {}

  /**
   * Answers the definition as it is stored, in codes.
   * @throws PlanningRefusal `input-invalid` when the definition contradicts itself or gives a step to who may not perform it,
   * `reference-unknown` when it names what does not exist, `pathway-never-fits` when no empty day could hold it, and a
   * `PathwayQuestion` until that is confirmed
   */
  async publish(
    actor: Actor,
    { confirmed = [], ...version }: PublishingOrder,
    at: Date,
  ): Promise<PublishedVersion & { readonly definition: PathwayDefinition }> {
    refuse('Le parcours se contredit. Corrigez les champs signalés.', faultsOfDefinition(version.definition));
    refuse(
      'La facturation compte des professions, des spécialités et des techniques de listes fermées. Corrigez les champs signalés.',
      faultsOfWords(version.definition, version.regime),
    );
    const definition = codedDefinition(version.definition, version.regime);
    const published = await this.shelf.publish(actor, { ...version, definition }, at, (known) => {
      refuseDangling(version, known);
      refuse(
        'Une étape est confiée à qui ne peut pas la faire. Corrigez les champs signalés.',
        performersWhoMayNot(definition, known),
      );
      refuseWhatNeverFits(version, known);
      askAboutFasting(version, confirmed);
    });
    return { ...published, definition };
  }
}

function refuse(message: string, errors: readonly InputError[]): void {
  if (errors.length > 0) throw new PlanningRefusal('input-invalid', message, { errors: [...errors] });
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
