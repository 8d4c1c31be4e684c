import type { Minutes } from '@diurne/planning-engine';

/** A day hospital keeps nobody for more than twelve hours: code de la santé publique, article D. 6124-301-1. */
export const lawfulPresence: Minutes = 720;
/** What a unit allows unless it says otherwise: under twelve hours. */
export const usualPresence: Minutes = 719;

/**
 * How long a visit of a pathway may last in a unit. What a pathway says counts where it is less than the usual limit, which
 * every pathway repeated before it was the unit's.
 */
export function longestPresence(pathway: { readonly maxPresence: Minutes }, ofUnit: Minutes): Minutes {
  return pathway.maxPresence >= usualPresence ? ofUnit : Math.min(pathway.maxPresence, ofUnit);
}
