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
    const trade = await this.tradeOf(actor, resource, at);
    const added = await this.resources.add(actor, { ...resource, trade }, at);
    if (!added) throw codeTaken('Une ressource porte déjà ce code. Choisissez-en un autre.');
    return added;
  }

  /** As others of the house are spelled already: « Infirmières » beside « infirmier » would be a trade that no pathway asks for. */
  private async tradeOf(actor: Actor, { kind, trade }: ResourceToAdd, at: Date): Promise<string> {
    if (kind !== 'professional') return trade;
    const known = await this.resources.list(actor, at);
    return known.find((one) => one.kind === kind && sameWords(one.trade, trade))?.trade ?? trade;
  }
}
