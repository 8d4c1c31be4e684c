import type { ListEntry } from './closed-list';

export interface TechniqueEntry extends ListEntry {
  /** CCAM codes that are this technique. */
  readonly ccam?: readonly string[];
}
/** Codes of CCAM are those that were checked; one that is not here is told by its technique. */
export const techniqueEntries = {
  // What never counts (annexe 4 §2.b.iii), and guidance, which is one technique with the act that it guides.
  electrocardiographie: {
    words: 'électrocardiographie',
    also: ['ecg', 'électrocardiogramme', 'ecg 12 dérivations', 'ecg de repos', 'électrocardiogramme de repos'],
    ccam: ['DEQP003'],
  },
  biologie: {
    words: 'biologie',
    also: [
      'biologie médicale',
      'bilan biologique',
      'bilan sanguin',
      'analyse de sang',
      'examens biologiques',
      'gaz du sang',
      'glycémie capillaire',
    ],
  },
  prelevement: {
    words: 'prélèvement',
    also: [
      'prise de sang',
      'prélèvement sanguin',
      'prélèvement de sang',
      'ponction veineuse',
      'prélèvement veineux',
      'bilan sanguin à jeun',
      'hémoculture',
    ],
  },
  'acte-medico-infirmier': {
    words: 'acte médico-infirmier',
    also: ['ami', 'actes infirmiers', 'acte de soins infirmiers', 'ais', 'bsi'],
  },
  guidage: {
    words: 'guidage',
    also: [
      'échoguidage',
      'écho-guidage',
      'guidage échographique',
      'radioguidage',
      'scanoguidage',
      'repérage échographique',
      'guidage scanographique',
      'guidage radiologique',
    ],
  },

  angiographie: { words: 'angiographie' },
  'angiographie-retinienne': { words: 'angiographie rétinienne' },
  audiometrie: { words: 'audiométrie' },
  biopsie: { words: 'biopsie' },
  'biopsie-renale': { words: 'biopsie rénale' },
  'biopsie-hepatique': { words: 'biopsie hépatique' },
  capillaroscopie: { words: 'capillaroscopie' },
  'champ-visuel': { words: 'champ visuel', also: ['périmétrie'] },
  coloscopie: { words: 'coloscopie' },
  densitometrie: { words: 'densitométrie osseuse', also: ['ostéodensitométrie', 'dmo'] },
  'echo-doppler-arteriel': {
    words: 'écho-Doppler artériel',
    also: ['écho-Doppler artériel des membres inférieurs', 'Doppler artériel', 'Doppler des artères des jambes'],
  },
  'echo-doppler-veineux': {
    words: 'écho-Doppler veineux',
    also: ['écho-Doppler veineux des membres inférieurs', 'Doppler veineux'],
  },
  'echo-doppler-tsa': { words: 'écho-Doppler des troncs supra-aortiques', also: ['écho-Doppler tsa', 'Doppler tsa'] },
  echocardiographie: {
    words: 'échocardiographie transthoracique',
    also: [
      'échocardiographie',
      'échographie cardiaque',
      'ett',
      'écho-Doppler cardiaque',
      'échographie-Doppler transthoracique du cœur',
    ],
    ccam: ['DZQM006'],
  },
  'echocardiographie-transoesophagienne': {
    words: 'échocardiographie transœsophagienne',
    also: ['eto'],
  },
  'echographie-abdominale': { words: 'échographie abdominale', also: ['échographie de l’abdomen'] },
  'echographie-thyroidienne': { words: 'échographie thyroïdienne', also: ['échographie de la thyroïde'] },
  eeg: { words: 'électroencéphalographie', also: ['eeg', 'électroencéphalogramme'] },
  emg: { words: 'électromyographie', also: ['emg', 'électromyogramme', 'électroneuromyographie', 'enmg'] },
  'epreuve-effort': {
    words: 'épreuve d’effort',
    also: [
      'ecg d’effort',
      'électrocardiogramme d’effort',
      'test d’effort',
      'vo2 max',
      'épreuve d’effort cardiorespiratoire',
    ],
    ccam: ['DKRP004'],
  },
  fibroscopie: {
    words: 'endoscopie digestive haute',
    also: ['fibroscopie', 'gastroscopie', 'fibroscopie œso-gastro-duodénale', 'fogd'],
  },
  'fibroscopie-bronchique': { words: 'fibroscopie bronchique', also: ['endoscopie bronchique'] },
  fibroscan: { words: 'élastométrie hépatique', also: ['fibroscan', 'élastographie hépatique'] },
  'fond-oeil': { words: 'fond d’œil', also: ['examen du fond d’œil', 'biomicroscopie du fond d’œil'] },
  'holter-ecg': {
    words: 'Holter ECG',
    also: ['Holter', 'Holter rythmique', 'ecg Holter', 'enregistrement électrocardiographique ambulatoire'],
    ccam: ['DEQP005'],
  },
  infiltration: { words: 'infiltration', also: ['infiltration articulaire'] },
  irm: { words: 'IRM', also: ['imagerie par résonance magnétique', 'irm cérébrale', 'irm du cerveau', 'remnographie'] },
  mapa: {
    words: 'mesure ambulatoire de la pression artérielle',
    also: ['mapa', 'Holter tensionnel'],
    ccam: ['EQQP008'],
  },
  myelogramme: { words: 'myélogramme', also: ['ponction médullaire', 'ponction sternale'] },
  neurostimulation: { words: 'neurostimulation transcutanée', also: ['tens'] },
  oct: { words: 'tomographie par cohérence optique', also: ['oct'] },
  saignee: { words: 'saignée', also: ['phlébotomie thérapeutique'] },
  'patch-capsaicine': { words: 'application de capsaïcine', also: ['patch de capsaïcine', 'capsaïcine 8 %'] },
  plethysmographie: { words: 'pléthysmographie', also: ['pléthysmographie corporelle'] },
  'polygraphie-ventilatoire': { words: 'polygraphie ventilatoire', also: ['polygraphie'] },
  polysomnographie: { words: 'polysomnographie' },
  'ponction-ascite': {
    words: 'ponction d’ascite',
    also: ['paracentèse', 'évacuation d’ascite', 'ponction d’ascite évacuatrice'],
    ccam: ['HPJB001'],
  },
  'ponction-lombaire': { words: 'ponction lombaire', also: ['pl', 'rachicentèse'] },
  'ponction-pleurale': { words: 'ponction pleurale', also: ['thoracentèse', 'évacuation pleurale'] },
  'potentiels-evoques': { words: 'potentiels évoqués' },
  radiographie: { words: 'radiographie', also: ['radio', 'radio standard'] },
  retinographie: { words: 'rétinographie', also: ['photographie de la rétine', 'photographie du fond d’œil'] },
  scanographie: { words: 'scanographie', also: ['scanner', 'tomodensitométrie', 'tdm'] },
  scintigraphie: { words: 'scintigraphie' },
  spirometrie: {
    words: 'spirométrie',
    also: [
      'spirométrie standard',
      'efr',
      'explorations fonctionnelles respiratoires',
      'exploration du souffle',
      'exploration fonctionnelle respiratoire',
    ],
    ccam: ['GLQP012'],
  },
  'test-marche': {
    words: 'test de marche de six minutes',
    also: ['test de marche', 'test de marche de 6 minutes', 'tm6'],
  },
  'test-allergologique': {
    words: 'tests allergologiques',
    also: ['prick-tests', 'tests cutanés', 'test de provocation'],
  },
  'test-inclinaison': { words: 'test d’inclinaison', also: ['tilt test'] },
  videocapsule: { words: 'vidéocapsule' },
} as const satisfies Readonly<Record<string, TechniqueEntry>>;
