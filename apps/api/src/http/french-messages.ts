import { z } from 'zod';

const types: Readonly<Record<string, string>> = {
  string: 'texte attendu',
  number: 'nombre attendu',
  int: 'nombre entier attendu',
  boolean: 'oui ou non attendu',
  array: 'liste attendue',
  object: 'objet attendu',
  record: 'objet attendu',
};
const many = (count: number, one: string) => `${count} ${one}${count > 1 ? 's' : ''}`;

/** What a person reads beside the field; undefined leaves it to zod's own French. */
function french(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'champ attendu'
        : (types[issue.expected] ?? 'valeur d’une autre nature attendue');
    case 'invalid_value':
      return issue.input === undefined
        ? 'champ attendu'
        : `valeur attendue parmi : ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return 'champ inconnu';
    case 'too_big':
      return issue.origin === 'string'
        ? `au plus ${many(Number(issue.maximum), 'caractère')}`
        : issue.origin === 'array'
          ? `au plus ${many(Number(issue.maximum), 'élément')}`
          : `au plus ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'string'
        ? `au moins ${many(Number(issue.minimum), 'caractère')}`
        : issue.origin === 'array'
          ? `au moins ${many(Number(issue.minimum), 'élément')}`
          : `au moins ${issue.minimum}`;
    default:
      return undefined;
  }
}

/** zod speaks French in the whole process from here on; a message written in a contract comes before. */
export function speakFrench(): void {
  z.config({ ...z.locales.fr(), customError: french });
}
