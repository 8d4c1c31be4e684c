import { frenchDate, frenchHour, type CivilDate } from '@diurne/time';

export type LivedDayRefusalCode =
  | 'not-found'
  | 'visit-state-refused'
  | 'identity-not-checked'
  | 'fact-already-declared'
  | 'fact-not-yours'
  | 'fact-contradicted'
  | 'fact-doubtful'
  | 'care-not-cleared'
  | 'step-not-done'
  | 'reference-unknown'
  | 'input-invalid'
  | 'resource-already-booked'
  | 'local-time-does-not-exist'
  | 'death-already-declared'
  | 'death-by-physician';

/** What the lived day refuses: `code` is stable, `message` a French sentence that says what to do. */
export class LivedDayRefusal extends Error {
  override readonly name = 'LivedDayRefusal';
  readonly errors?: readonly { readonly path: string; readonly message: string }[];

  constructor(
    readonly code: LivedDayRefusalCode,
    message: string,
    errors?: LivedDayRefusal['errors'],
  ) {
    super(message);
    if (errors) this.errors = errors;
  }
}

/** Of a step that somebody has told of already. */
export const stepTold = (label: string, isDone: boolean): LivedDayRefusal =>
  new LivedDayRefusal(
    'fact-already-declared',
    `«\u00a0${label}\u00a0» est déjà déclarée ${isDone ? 'faite' : 'non faite'}. Retirez d’abord cette déclaration si elle est fausse.`,
  );
export const factUnknown = (): LivedDayRefusal =>
  new LivedDayRefusal('not-found', 'Ce fait n’existe pas, ou il a déjà été corrigé.');
export const stepUnknown = (): LivedDayRefusal =>
  new LivedDayRefusal('not-found', 'Cette étape ne fait pas partie de la venue.');
export const notYetTheDay = (on: CivilDate): LivedDayRefusal =>
  new LivedDayRefusal(
    'visit-state-refused',
    `Cette venue est prévue le ${frenchDate(on)}\u00a0: on ne déclare que ce qui a eu lieu, le jour même ou après.`,
  );
export const hourToCome = (): LivedDayRefusal =>
  new LivedDayRefusal('input-invalid', 'Cette heure n’est pas encore passée.', [
    { path: 'atMinute', message: 'heure déjà passée attendue' },
  ]);
export const hourMissing = (): LivedDayRefusal =>
  new LivedDayRefusal('input-invalid', 'Cette journée est passée\u00a0: donnez l’heure à laquelle cela a eu lieu.', [
    { path: 'atMinute', message: 'heure réelle attendue' },
  ]);
export const hourSkipped = (): LivedDayRefusal =>
  new LivedDayRefusal('local-time-does-not-exist', 'Cette heure n’existe pas ce jour-là\u00a0: l’horloge la saute.');
export const deathUnknown = (): LivedDayRefusal =>
  new LivedDayRefusal('not-found', 'Ce décès n’existe pas, ou il a déjà été retiré.');
/** `minute`: null when nobody knows the hour. */
export const deathStands = ({
  on,
  minute,
}: {
  readonly on: CivilDate;
  readonly minute: number | null;
}): LivedDayRefusal =>
  new LivedDayRefusal(
    'death-already-declared',
    `Le décès de ce patient est déjà déclaré, le ${frenchDate(on)}${minute === null ? '' : ` à ${frenchHour(minute)}`}.`,
  );
export const deathByPhysician = (): LivedDayRefusal =>
  new LivedDayRefusal(
    'death-by-physician',
    'Un décès est déclaré par un médecin, qui vérifie de nouveau l’identité et donne l’heure\u00a0: «\u00a0Déclarer le décès\u00a0».',
  );
export const deathTakenBackByPhysician = (): LivedDayRefusal =>
  new LivedDayRefusal(
    'death-by-physician',
    'Un décès est retiré par un médecin, avec tout ce à quoi il a mis fin\u00a0: «\u00a0Retirer ce décès…\u00a0», dans les faits de la venue ou la fiche du patient.',
  );
