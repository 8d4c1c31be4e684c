import { whatUnitLacks } from '@diurne/planning-domain';
import type { RequestMeans } from '../ports/request-book';
import { PlanningRefusal } from '../refusals';

/**
 * A unit is not asked for what it could never hold, on any day.
 * @throws PlanningRefusal `pathway-of-another-unit`
 */
export function refuseForeignPathway(unitId: string, { pathway, resources }: RequestMeans): void {
  const lacks = pathway === null ? [] : whatUnitLacks(pathway, unitId, resources);
  if (lacks.length === 0) return;
  throw new PlanningRefusal(
    'pathway-of-another-unit',
    `Cette unité ne peut pas tenir ce parcours\u00a0: il lui manque ${listed(lacks)}. Adressez la demande à une unité qui en dispose.`,
  );
}

const listed = (what: readonly string[]): string =>
  what.length < 2 ? what.join('') : `${what.slice(0, -1).join(', ')} et ${what.at(-1)}`;
