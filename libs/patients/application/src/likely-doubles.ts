import { likeness, type ComparedPatient } from '@diurne/patients-domain';
import { shownPatient } from './insistence';
import type { KnownAlike } from './ports/patient-book';
import type { ShownDouble } from './shown-double';

export const seemsKnown =
  'Cette personne est peut-être déjà connue. Regardez qui lui ressemble\u00a0: choisissez sa fiche, ou dites pourquoi c’est quelqu’un d’autre.';

/** Those among them who may be the person that is entered. */
export const doublesOf = (asked: ComparedPatient, alike: readonly KnownAlike[]): readonly ShownDouble[] =>
  alike.flatMap((patient) => {
    const because = likeness(asked, patient);
    return because === null ? [] : [shownPatient({ patient, because })];
  });
