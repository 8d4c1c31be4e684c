import type { Happening } from '@diurne/messaging';
import type { BillingEntry } from '@diurne/planning-application';
import type { DayKey } from '@diurne/planning-domain';

/** What was written of a visit's billing, in the words of the catalogue. `id`: of the row that was added. */
export function billingHappening(
  here: DayKey & { readonly visitId: string },
  entry: BillingEntry,
  id: string,
): Happening {
  const { visitId, unitId, on } = here;
  const payload = { visitId, unitId, on };
  switch (entry.kind) {
    case 'ground':
      return { name: 'ground-recorded', payload: { ...payload, groundId: id } };
    case 'groundWithdrawal':
      return { name: 'ground-withdrawn', payload: { ...payload, groundId: entry.groundId } };
    case 'regime':
      return { name: 'regime-decided', payload };
    case 'release':
      return { name: 'billing-released', payload: { ...payload, releaseId: id } };
    case 'releaseTakenBack':
      return { name: 'billing-release-withdrawn', payload: { ...payload, releaseId: entry.releaseId } };
  }
}
