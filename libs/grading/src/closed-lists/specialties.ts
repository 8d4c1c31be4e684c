import { closedList, type ListEntry } from './closed-list';

interface SpecialtyEntry extends ListEntry {
  /** The specialty of which it is a surspécialité: whoever has the one may hold the consultation of the other. */
  readonly within?: string;
}
const entries = {
  addictologie: { words: 'addictologie', also: ['tabacologie'] },
  allergologie: { words: 'allergologie' },
  anesthesie: {
    words: 'anesthésie-réanimation',
    also: ['anesthésiste', 'anesthésie', 'anesthésiste-réanimateur', 'mar'],
  },
  cardiologie: { words: 'cardiologie', also: ['cardiologie et maladies vasculaires', 'médecine cardiovasculaire'] },
  'chirurgie-cardiaque': { words: 'chirurgie cardiaque' },
  'chirurgie-digestive': {
    words: 'chirurgie digestive',
    also: ['chirurgie viscérale', 'chirurgien viscéral et digestif'],
  },
  'chirurgie-orthopedique': {
    words: 'chirurgie orthopédique',
    also: ['orthopédie', 'orthopédiste', 'chirurgien orthopédiste'],
  },
  'chirurgie-plastique': { words: 'chirurgie plastique', also: ['chirurgien plasticien'] },
  'chirurgie-thoracique': { words: 'chirurgie thoracique' },
  'chirurgie-vasculaire': { words: 'chirurgie vasculaire' },
  dermatologie: { words: 'dermatologie', also: ['dermatologie et vénéréologie'] },
  diabetologie: { words: 'diabétologie', within: 'endocrinologie' },
  endocrinologie: {
    words: 'endocrinologie',
    also: ['endocrinologie-diabétologie-nutrition', 'endocrinologie diabétologie'],
  },
  'gastro-enterologie': {
    words: 'gastro-entérologie',
    also: ['hépato-gastro-entérologie', 'gastroentérologie', 'gastro-entérologie et hépatologie', 'gastro'],
  },
  genetique: { words: 'génétique médicale', also: ['généticien', 'génétique'] },
  geriatrie: { words: 'gériatrie', also: ['gérontologie', 'médecine gériatrique'] },
  gynecologie: {
    words: 'gynécologie',
    also: ['gynécologie-obstétrique', 'gynécologie médicale', 'gynécologue-obstétricien', 'obstétrique'],
  },
  hematologie: { words: 'hématologie', also: ['hématologie clinique'] },
  hepatologie: { words: 'hépatologie', within: 'gastro-enterologie' },
  infectiologie: { words: 'maladies infectieuses', also: ['infectiologie', 'maladies infectieuses et tropicales'] },
  'medecine-douleur': { words: 'médecine de la douleur', also: ['algologie', 'médecin de la douleur', 'douleur'] },
  'medecine-generale': { words: 'médecine générale', also: ['généraliste', 'médecin généraliste'] },
  'medecine-interne': { words: 'médecine interne', also: ['interniste', 'médecine interne et immunologie clinique'] },
  'medecine-palliative': {
    words: 'médecine palliative',
    also: ['soins palliatifs', 'médecin de soins palliatifs', 'médecin palliatif'],
  },
  'medecine-physique': {
    words: 'médecine physique et de réadaptation',
    also: ['mpr', 'médecin rééducateur', 'rééducation'],
  },
  'medecine-nucleaire': { words: 'médecine nucléaire' },
  'medecine-vasculaire': { words: 'médecine vasculaire', also: ['angiologie'] },
  nephrologie: { words: 'néphrologie' },
  neurochirurgie: { words: 'neurochirurgie', also: ['neurochirurgien'] },
  neurologie: { words: 'neurologie' },
  nutrition: { words: 'nutrition', also: ['nutritionniste', 'médecin nutritionniste'], within: 'endocrinologie' },
  oncologie: { words: 'oncologie', also: ['oncologie médicale', 'cancérologie'] },
  ophtalmologie: { words: 'ophtalmologie', also: ['ophtalmo'] },
  orl: { words: 'oto-rhino-laryngologie', also: ['orl'] },
  pediatrie: { words: 'pédiatrie' },
  pneumologie: { words: 'pneumologie' },
  psychiatrie: { words: 'psychiatrie', also: ['pédopsychiatrie'] },
  radiologie: { words: 'radiologie', also: ['imagerie médicale', 'radiodiagnostic'] },
  radiotherapie: { words: 'radiothérapie', also: ['oncologie radiothérapie', 'radiothérapeute'] },
  rhumatologie: { words: 'rhumatologie' },
  stomatologie: { words: 'stomatologie', also: ['chirurgie maxillo-faciale'] },
  urologie: { words: 'urologie', also: ['chirurgie urologique', 'chirurgien urologue'] },
} as const satisfies Readonly<Record<string, SpecialtyEntry>>;

export type Specialty = keyof typeof entries;
export const specialties = closedList<Specialty>(entries);

/** Whether a physician of the one may hold what asks for the other. */
export function coversSpecialty(own: Specialty, asked: Specialty): boolean {
  const wider = (one: Specialty): string => (entries[one] as SpecialtyEntry).within ?? one;
  return wider(own) === wider(asked);
}
