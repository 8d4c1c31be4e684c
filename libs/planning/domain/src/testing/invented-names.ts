/** Family names put together from halves that make none that exists. */
const beginnings = [
  'Vauque',
  'Brinda',
  'Trémo',
  'Castelou',
  'Montagui',
  'Larcho',
  'Quintre',
  'Roubeau',
  'Sauvou',
  'Taverni',
  'Escala',
  'Philiba',
  'Grandou',
  'Marsa',
  'Belloqui',
  'Andrevi',
  'Cormeau',
  'Desti',
  'Fougera',
  'Hauteri',
  'Nantereau',
  'Orvalle',
  'Pelissou',
  'Rigaudi',
  'Serravou',
  'Turquoi',
  'Valmeri',
  'Ybercou',
];
const endings = [
  'lorme',
  'drelle',
  'vaust',
  'quéry',
  'tignol',
  'bruelle',
  'nosel',
  'mandry',
  'salvie',
  'restan',
  'zelle',
  'vergy',
  'caubert',
];
const women = [
  'Marie',
  'Nadia',
  'Odile',
  'Claire',
  'Fatima',
  'Suzanne',
  'Hélène',
  'Yvette',
  'Anaïs',
  'Thérèse',
  'Sophie',
  'Lucienne',
  'Inès',
  'Paule',
];
const men = [
  'Jean',
  'Karim',
  'Étienne',
  'René',
  'Marc',
  'Ousmane',
  'Lucien',
  'Hervé',
  'Antoine',
  'Gilbert',
  'Noël',
  'Ahmed',
  'Baptiste',
];

/** The n-th family name; 364 differ. */
export function inventedSurname(index: number): string {
  // 5 has no factor in common with 28, nor 28 with 13: every pair of halves comes before one comes twice.
  return `${beginnings[(index * 5) % beginnings.length] ?? ''}${endings[(index + Math.floor(index / beginnings.length)) % endings.length] ?? ''}`;
}

export function firstNames(sex: 'female' | 'male'): readonly string[] {
  return sex === 'female' ? women : men;
}

/** `DUPONT Marie`. */
export function fullName(surname: string, firstName: string): string {
  return `${surname.toLocaleUpperCase('fr')} ${firstName}`;
}

/** `prenom.nom@exemple.test`: a domain kept for tests (RFC 2606). */
export function inventedEmail(surname: string, firstName: string): string {
  const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${plain(firstName)}.${plain(surname)}@exemple.test`;
}
