import { closedList } from './closed-list';

/** `medical`: professions of CSP L.4111-1. `acts`: may perform a technical act on the patient. */
interface ProfessionEntry {
  readonly words: string;
  readonly also?: readonly string[];
  readonly medical?: true;
  readonly acts?: true;
}
const entries = {
  medecin: {
    words: 'médecin',
    also: ['docteur', 'dr', 'praticien hospitalier', 'interne', 'interne en médecine', 'chirurgien'],
    medical: true,
    acts: true,
  },
  'chirurgien-dentiste': { words: 'chirurgien-dentiste', also: ['dentiste'], medical: true, acts: true },
  'sage-femme': { words: 'sage-femme', also: ['maïeuticien'], medical: true, acts: true },
  infirmier: {
    words: 'infirmier',
    also: ['ide', 'infirmier diplômé d’état', 'ipa', 'iade', 'ibode', 'puériculteur'],
    acts: true,
  },
  dieteticien: { words: 'diététicien', also: ['diététicien-nutritionniste', 'diététique', 'diet'] },
  'masseur-kinesitherapeute': {
    words: 'masseur-kinésithérapeute',
    also: ['kinésithérapeute', 'kiné', 'mk', 'kinésithérapie'],
    acts: true,
  },
  ergotherapeute: { words: 'ergothérapeute', also: ['ergo', 'ergothérapie'] },
  psychologue: { words: 'psychologue', also: ['neuropsychologue', 'psychologue clinicien', 'psycho'] },
  psychomotricien: { words: 'psychomotricien', also: ['psychomotricité'] },
  orthophoniste: { words: 'orthophoniste', also: ['orthophonie', 'logopède'], acts: true },
  orthoptiste: { words: 'orthoptiste', also: ['orthoptie'], acts: true },
  'pedicure-podologue': { words: 'pédicure-podologue', also: ['podologue', 'pédicure'], acts: true },
  audioprothesiste: { words: 'audioprothésiste', acts: true },
  'manipulateur-radio': {
    words: 'manipulateur en électroradiologie',
    also: ['manipulateur', 'manipulateur radio', 'mer', 'merm', 'manipulateur d’électroradiologie médicale'],
    acts: true,
  },
  pharmacien: { words: 'pharmacien', also: ['pharmacien clinicien'] },
  'assistant-social': {
    words: 'assistant de service social',
    also: ['assistant social', 'travailleur social', 'as social'],
  },
  educateur: {
    words: 'éducateur spécialisé',
    also: [
      'éducateur',
      'conseiller en économie sociale et familiale',
      'cesf',
      'moniteur-éducateur',
      'animateur socio-éducatif',
    ],
  },
  'enseignant-apa': {
    words: 'enseignant en activité physique adaptée',
    also: ['apa', 'éducateur sportif', 'éducateur médico-sportif', 'professeur d’activité physique adaptée'],
  },
  'aide-soignant': { words: 'aide-soignant', also: ['aide soignant', 'auxiliaire de puériculture'] },
  'preparateur-pharmacie': {
    words: 'préparateur en pharmacie',
    also: ['préparateur', 'préparateur en pharmacie hospitalière'],
  },
  'technicien-explorations': {
    words: 'technicien d’explorations fonctionnelles',
    also: ['technicien efr', 'technicien d’exploration fonctionnelle', 'technicien eeg'],
    acts: true,
  },
  'technicien-laboratoire': { words: 'technicien de laboratoire', also: ['technicien de laboratoire médical'] },
  biologiste: { words: 'biologiste', also: ['biologiste médical', 'médecin biologiste', 'pharmacien biologiste'] },
} as const satisfies Readonly<Record<string, ProfessionEntry>>;

export type Profession = keyof typeof entries;
export const professions = closedList<Profession>(entries);

const entryOf = (profession: Profession): ProfessionEntry => entries[profession];
/** Professionnel médical (CSP L.4111-1). */
export const isMedical = (profession: Profession): boolean => entryOf(profession).medical === true;
export const mayPerformActs = (profession: Profession): boolean => entryOf(profession).acts === true;
