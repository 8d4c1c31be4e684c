import type { Profession } from './closed-lists/professions';
import { professionOf } from './coded-step';

/** Whose work a profession answers for, and may do itself: préparateurs work under a pharmacist (CSP L.4241-1). */
const under: Partial<Readonly<Record<Profession, readonly Profession[]>>> = {
  pharmacien: ['preparateur-pharmacie'],
};

/** Whether who is of this trade answers for what the other does: does it as well, and declares it. */
export function answersFor(trade: string, other: string): boolean {
  const [profession, others] = [professionOf(trade), professionOf(other)];
  return profession !== undefined && others !== undefined && (under[profession] ?? []).includes(others);
}

/** Whether somebody of this trade performs what was planned with those of these trades; nobody is turned away where none is named. */
export const mayBeDoneBy = (trades: readonly string[], trade: string): boolean =>
  trades.length === 0 || trades.includes(trade) || trades.some((one) => answersFor(trade, one));
