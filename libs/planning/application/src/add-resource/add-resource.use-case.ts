import { sameWords } from '@diurne/grading';
import { faultsOfResource, type Resource, type ResourceToAdd } from '@diurne/planning-domain';
import type { Actor } from '../actor';
import type { ResourceBook } from '../ports/resource-book';
import type { UnitBook } from '../ports/unit-book';
import { refuseUnknownUnit } from '../give-resource/known-unit';
import { codeTaken, PlanningRefusal } from '../refusals';

export class AddResource {
  constructor(
    private readonly resources: ResourceBook,
    private readonly units: UnitBook,
  ) {}

  /** @throws PlanningRefusal `input-invalid` when its hours contradict its capacity or its break, `reference-unknown`, `name-taken` */
  async add(actor: Actor, resource: ResourceToAdd, at: Date): Promise<Resource> {
    const errors = faultsOfResource(resource);
    if (errors.length > 0)
      throw new PlanningRefusal('input-invalid', 'Les disponibilités ne sont pas cohérentes.', { errors });
    if (resource.homeUnitId !== null)
      refuseUnknownUnit(await this.units.list(actor, at), resource.homeUnitId, 'homeUnitId');
    const known = await this.resources.list(actor, at);
    if (resource.personId) refuseUnknownPerson(known, resource);
    const trade = tradeOf(known, resource);
    const added = await this.resources.add(actor, { ...resource, trade }, at);
    if (!added) throw codeTaken('Une ressource porte déjà ce code. Choisissez-en un autre.');
    return added;
  }
}

/** As others of the house are spelled already: « Infirmières » beside « infirmier » would be a trade that no pathway asks for. */
function tradeOf(known: readonly Resource[], { kind, trade }: ResourceToAdd): string {
  if (kind !== 'professional') return trade;
  return known.find((one) => one.kind === kind && sameWords(one.trade, trade))?.trade ?? trade;
}

/** Hands and eyes are a person's: of somebody who is there, and nobody's eye themselves. */
function refuseUnknownPerson(known: readonly Resource[], { kind, personId }: ResourceToAdd): void {
  const person = known.find(({ id }) => id === personId);
  if (kind === 'professional' && person?.kind === 'professional' && !person.personId) return;
  throw new PlanningRefusal('reference-unknown', 'Cette personne n’est pas un professionnel de l’établissement.', {
    errors: [{ path: 'personId', message: 'professionnel inconnu' }],
  });
}
