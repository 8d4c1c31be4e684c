import { durationInFrench, presenceLimitInFrench, type Minutes } from '@diurne/planning-engine';

export interface PresenceOfVisit {
  readonly planned: Minutes;
  /** From the arrival to the departure as they were traced; null while one of them is not. */
  readonly lived: Minutes | null;
}

/** What of a visit lasts longer than its unit allows, in French; empty when nothing does. */
export function presenceBeyond({ planned, lived }: PresenceOfVisit, limit: Minutes): readonly string[] {
  const beyond = (minutes: Minutes, word: string): string =>
    `${durationInFrench(minutes)} de présence ${word}\u00a0: l’unité permet ${presenceLimitInFrench(limit)}.`;
  if (lived !== null) return lived > limit ? [beyond(lived, 'en réalité')] : [];
  return planned > limit ? [beyond(planned, 'prévues')] : [];
}
