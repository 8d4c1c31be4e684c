import { professionOf } from '@diurne/grading';
import type { Minutes } from '@diurne/planning-engine';
import type { PathwayStep } from '../pathway/care-pathway.value';
import type { VisitOfFacts } from './visit-of-facts.value';

/** Who validates and releases drugs and blood; the blood desk is nobody's profession. */
const releasing: readonly (string | undefined)[] = ['pharmacien', 'preparateur-pharmacie'];
const bloodDesk = 'délivrance de sang';
const releases = (trade: string): boolean => trade === bloodDesk || releasing.includes(professionOf(trade));

/** A go-ahead, a validation, a release: only the word of who gives it opens it. */
export const isGate = ({ category, uses }: PathwayStep): boolean =>
  category === 'medical' || uses.some(({ trade }) => trade !== undefined && releases(trade));

/** Codes of what must be traced before a step and is not, from the first to the last: along `strict` relations, over what is not planned. */
export function closedGates(visit: VisitOfFacts, step: string, minute: Minutes): readonly string[] {
  const missing = new Set<string>();
  const seen = new Set<string>([step]);
  const look = (code: string): void => {
    for (const before of strictlyBefore(visit, code)) {
      if (seen.has(before)) continue;
      seen.add(before);
      look(before);
      if (isPlanned(visit, before) && !isOpen(visit, before, minute)) missing.add(before);
    }
  };
  look(step);
  return [...missing];
}

/** Their labels. */
export const missingBefore = (visit: VisitOfFacts, step: string, minute: Minutes): readonly string[] =>
  closedGates(visit, step, minute).map((code) => visit.pathway.steps.find((one) => one.code === code)?.label ?? code);

/** `to` may begin before `from` ends where the lag is negative: that is no order. */
const strictlyBefore = ({ pathway }: VisitOfFacts, code: string): readonly string[] =>
  pathway.relations
    .filter(({ to, strict, min }) => to === code && strict === true && min !== undefined && min >= 0)
    .map(({ from }) => from);

const isPlanned = ({ programme }: VisitOfFacts, code: string): boolean =>
  programme.steps.some((step) => step.code === code);

function isOpen({ pathway, facts }: VisitOfFacts, code: string, minute: Minutes): boolean {
  const traced = facts.find(({ kind, step }) => kind === 'stepDone' && step === code);
  const step = pathway.steps.find((one) => one.code === code);
  if (!traced || traced.minute > minute) return false;
  return traced.counts || step === undefined || !isGate(step);
}
