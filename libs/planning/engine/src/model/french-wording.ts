import type { Minutes, Resource, Step, Visit } from './problem';

const space = '\u00a0';

/** Said of a relation that is `strict`. */
export const ruleOfCare = 'règle de soin';

/** `8 h 30`, `8 h`; a day that runs past midnight goes on counting (`25 h 10`). */
export function hourInFrench(minutes: Minutes): string {
  const sign = minutes < 0 ? '−' : '';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `${sign}${hours}${space}h${rest === 0 ? '' : `${space}${String(rest).padStart(2, '0')}`}`;
}

export function hoursInFrench(from: Minutes, to: Minutes): string {
  return `de ${hourInFrench(from)} à ${hourInFrench(to)}`;
}

/** `25 min`, `1 h 05`. */
export function durationInFrench(minutes: Minutes): string {
  return Math.abs(minutes) < 60 ? `${minutes}${space}min` : hourInFrench(minutes);
}

const underTwelveHours = 719;

/** `moins de 12 h`, as the law's usual limit is said; `12 h au plus`, `8 h au plus`. */
export function presenceLimitInFrench(minutes: Minutes): string {
  return minutes === underTwelveHours
    ? `moins de ${durationInFrench(underTwelveHours + 1)}`
    : `${durationInFrench(minutes)} au plus`;
}

export function quoted(text: string): string {
  return `«${space}${text}${space}»`;
}

const attributes: Readonly<Record<string, string>> = {
  armchair: 'fauteuil',
  bed: 'lit',
  'single-room': 'chambre seule',
  bariatric: 'bariatrique',
  'palliative-room': 'chambre de soins palliatifs',
};

/** What a place has: the usual codes in words, anything else as it was typed. */
export function attributeInFrench(attribute: string): string {
  return attributes[attribute] ?? attribute;
}

export function resourceName(resource: Resource): string {
  return quoted(resource.name ?? resource.id);
}

export function stepName(step: Step): string {
  return quoted(step.label ?? step.id);
}

export function visitName(visit: Visit): string {
  return quoted(visit.label ?? visit.id);
}
