import type { VisitToBill } from '../ports/billing-ledger';
import type { Ward } from './a-ward';

/** The ward's visit as its billing is decided on; nothing is written. */
export async function judgedOf({ billing, actor, visitId }: Ward): Promise<VisitToBill> {
  const seen: VisitToBill[] = [];
  const unwritten = new Error('unwritten');
  await billing
    .write(actor, visitId, new Date(0), (visit) => {
      seen.push(visit);
      throw unwritten;
    })
    .catch((error: unknown) => {
      if (error !== unwritten) throw error;
    });
  const [visit] = seen;
  if (!visit) throw new Error('no such visit');
  return visit;
}
