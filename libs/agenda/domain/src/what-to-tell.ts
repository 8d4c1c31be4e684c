/** `tell`: the patient must know the hours. `cancel`: they must know that it does not take place. `silent`: they are here, were here, or did not come. */
export type WhatToTell = 'tell' | 'cancel' | 'silent';

const toTell = ['booked', 'confirmed'];
const toCancel = ['cancelled', 'postponed', 'unscheduled'];

/** Of a visit that was to come, once its patient has died: neither its hours nor its end are told to anyone. */
export const stateToTell = (state: string, deceased: boolean): string =>
  deceased && (toTell.includes(state) || isCalledOff(state)) ? afterDeath : state;
export const afterDeath = 'deceased';

/** What a visit's state says to its patient; nothing is told of an hour that has passed. */
export function whatToTell(state: string, arrivesAt: Date, now: Date): WhatToTell {
  if (arrivesAt.getTime() <= now.getTime()) return 'silent';
  if (toTell.includes(state)) return 'tell';
  return isCalledOff(state) ? 'cancel' : 'silent';
}

/** A visit that does not take place, and of whose patient nobody can say that they ever heard of it. */
export const nobodyToCallOff = (state: string, last: object | null, mayKnow: boolean): boolean =>
  isCalledOff(state) && (last === null || !mayKnow);

export const isCalledOff = (state: string): boolean => toCancel.includes(state);
