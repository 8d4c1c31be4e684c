import { wardRunners, type AccountView, type PerformerView } from '@diurne/contracts';
import { answersFor, mayBeDoneBy } from '@diurne/grading';
import type { BoardCard } from './board.view-model';

export interface WhoMayHaveDoneIt {
  /** Whether whoever declares may be the one who did it: then this is stored, and nobody else. */
  readonly me: boolean;
  /** Whom they may name instead. */
  readonly others: readonly PerformerView[];
  /** The planned one, when they may be named. */
  readonly planned: string | null;
  /** Of those who are booked; empty when it needs nobody. */
  readonly trades: readonly string[];
  /** Booked on equipment alone: nobody is proposed. */
  readonly onEquipmentAlone: boolean;
}

/** Only what the server takes as it was chosen is offered. */
export function whoMayHaveDone(
  step: BoardCard['visit']['steps'][number],
  people: readonly PerformerView[],
  { resourceId, roles }: Pick<AccountView, 'resourceId' | 'roles'>,
): WhoMayHaveDoneIt {
  const booked = step.resources.flatMap((use) => people.filter((one) => one.resourceIds.includes(use.resourceId)));
  const trades = [...new Set(booked.map(({ trade }) => trade))];
  const onEquipmentAlone = booked.length === 0 && step.resources.length > 0;
  const mine = people.find((one) => resourceId !== null && one.resourceIds.includes(resourceId));
  const runsTheWard = wardRunners.some((role) => roles.includes(role));
  const mayName = ({ trade }: PerformerView): boolean =>
    runsTheWard || (mine !== undefined && answersFor(mine.trade, trade));
  const others = people.filter((one) => one !== mine && mayBeDoneBy(trades, one.trade) && mayName(one));
  const planned = booked.find((one) => others.includes(one))?.id ?? null;
  const me = mine === undefined ? trades.length === 0 && !onEquipmentAlone : mayBeDoneBy(trades, mine.trade);
  return { me, others, planned, trades, onEquipmentAlone };
}
