import type { ResourceView, UnitView } from '@diurne/contracts';
import type { MedicalUnit, Resource } from '@diurne/planning-domain';

export const unitViewOf = ({ openings, closures, ...unit }: MedicalUnit): UnitView => ({
  ...unit,
  openings: [...openings],
  closures: [...closures],
});

export const resourceViewOf = ({ attributes, personId = null, ...resource }: Resource): ResourceView => ({
  ...resource,
  personId,
  attributes: [...attributes],
});
