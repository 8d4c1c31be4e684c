import { plainText } from './plain-words';

/** What never counts, whoever does it and however it is written. */
export const neverCounting = ['electrocardiographie', 'biologie', 'prelevement', 'acte-medico-infirmier'] as const;
type NeverCounting = (typeof neverCounting)[number];

/** How it begins, however it goes on: « prise de sang à jeun », « AMI 4 », « ECG avant sortie ». */
const beginnings: Readonly<Record<NeverCounting, readonly string[]>> = {
  electrocardiographie: ['ecg', 'électrocardiogramme', 'électrocardiographie', 'électrocardio', 'électro cardiogramme'],
  biologie: [
    ...['biologie', 'biochimie', 'laboratoire', 'examen biologique', 'examen laboratoire', 'analyse biologique'],
    ...[
      'bilan biologique',
      'bilan sanguin',
      'bilan sang',
      'bilan bio',
      'dosage',
      'gaz sang',
      'gds',
      'nfs',
      'hémogramme',
    ],
    ...['numération', 'ionogramme', 'iono', 'hba1c', 'hémoglobine glyquée', 'glycémie', 'créatinine', 'crp', 'ecbu'],
    ...['analyse sang', 'analyse urine', 'hémoculture', 'examen sang', 'examen urine', 'bandelette urinaire'],
  ],
  prelevement: ['prise sang', 'prises sang', 'pds', 'prélèvement', 'ponction veineuse', 'recueil urine'],
  'acte-medico-infirmier': [
    ...['ami', 'ais', 'bsi', 'acte ami', 'acte ais', 'soin ami', 'cotation ami', 'acte médico infirmier'],
    ...['acte infirmier', 'soin infirmier'],
  ],
};
const starts = neverCounting.flatMap((code) =>
  beginnings[code].map((beginning) => [code, `${plainText(beginning) ?? ''} `] as const),
);
/** Words that only lead in. */
const leadIn = /^(?:(?:controle|trace|enregistrement|realisation|nouveau|nouvel|nouvelle|deuxieme|second|dernier) )+/;
/** Of the heart, and yet another technique. */
const another = /\b(?:effort|holter|stress|ambulatoire)\b/;

/** « E.C.G. » is ECG, « AMI4 » is AMI 4. */
export const spelledOut = (typed: string): string =>
  typed
    .replace(/(?<!\p{L})(?:\p{L}\.){2,}\p{L}?/gu, (letters) => letters.replaceAll('.', ''))
    .replace(/(?<!\p{L})(ami|ais|ecg|pds)(?=\d)/giu, '$1 ');

/** Of plain words. */
export function neverCountingOf(words: readonly string[]): NeverCounting | undefined {
  const text = `${words.join(' ')} `.replace(leadIn, '');
  if (another.test(text)) return undefined;
  return starts.find(([, start]) => text.startsWith(start))?.[0];
}
