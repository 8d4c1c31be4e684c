import mostUsed from './most-used-passwords.json';

/** What is typed first in a French hospital, and stands too low in lists of the whole world. */
const ofHere = `janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi
  samedi dimanche printemps automne hiver doudou hopital clinique infirmier infirmiere medecin docteur secretaire secretariat accueil
  pharmacie pharmacien cardiologie oncologie cadre soins sante patient bienvenue administrateur administrator motdepasse diurne`;
const stems: ReadonlySet<string> = new Set(
  [...Object.values(mostUsed.stems), ofHere].flatMap((line) => line.split(/\s+/)),
);

/** Of a text in lower case without accents: its words; one that is written again and again is itself, once. */
const wordsOf = (text: string): string[] =>
  text
    .split(/[^a-z]+/)
    .filter(Boolean)
    .map((word) => word.replace(/^(.{2,}?)\1+$/, '$1'));

/** One of the most used passwords, once or several times, with figures and signs around it: a year, 123, an exclamation mark. */
export function isGuessedFirst(text: string): boolean {
  const core = text.replace(/^[^a-z]+|[^a-z]+$/g, '');
  const words = new Set(wordsOf(text));
  return stems.has(core) || (words.size === 1 && [...words].every((word) => stems.has(word)));
}
