import { endpoint } from '@diurne/contracts';
import { z } from 'zod';
import { speakFrench } from './french-messages';
import { InputInvalid } from './http-refusals';
import { readInput } from './read-input';

speakFrench();
const contract = endpoint({
  method: 'POST',
  path: '/x/:id',
  roles: 'public',
  summary: 'x',
  params: z.strictObject({ id: z.uuid('identifiant attendu') }),
  body: z.strictObject({
    title: z.string().min(3).max(5),
    many: z.array(z.strictObject({ at: z.int().min(0).max(9) })).max(2),
    kind: z.enum(['a', 'b']),
    flag: z.boolean(),
    most: z.int().default(7),
  }),
});
const errorsOf = (given: Partial<Parameters<typeof readInput>[1]>) => {
  try {
    readInput(contract, { params: { id: '01900000-0000-7000-8000-000000000001' }, query: {}, body: {}, ...given });
  } catch (error) {
    if (error instanceof InputInvalid)
      return Object.fromEntries(error.errors.map(({ path, message }) => [path, message]));
    throw error;
  }
  return {};
};
const right = { title: 'abcd', many: [{ at: 9 }], kind: 'a', flag: false };

describe('what is asked', () => {
  it('comes out in the contract’s shape, defaults filled in', () => {
    expect(
      readInput(contract, { params: { id: '01900000-0000-7000-8000-000000000001' }, query: {}, body: right }),
    ).toMatchObject({ body: { ...right, most: 7 }, query: undefined });
  });
  it('is judged in all its parts at once, in French', () => {
    expect(
      errorsOf({
        params: { id: 'x' },
        query: { a: '1' },
        body: { title: 'ab', many: [{ at: 10 }, { at: '2' }], kind: 'c', flag: 'oui', other: 1, another: 2 },
      }),
    ).toEqual({
      'params.id': 'identifiant attendu',
      query: 'rien n’est attendu ici',
      'body.title': 'au moins 3 caractères',
      'body.many[0].at': 'au plus 9',
      'body.many[1].at': 'nombre attendu',
      'body.kind': 'valeur attendue parmi : a, b',
      'body.flag': 'oui ou non attendu',
      'body.other': 'champ inconnu',
      'body.another': 'champ inconnu',
    });
  });
  it('says how much is too much', () => {
    expect(errorsOf({ body: { ...right, many: [{ at: 1 }, { at: -1 }, { at: 2 }] } })).toEqual({
      'body.many': 'au plus 2 éléments',
    });
    expect(errorsOf({ body: { ...right, many: [{ at: -1 }] } })).toEqual({ 'body.many[0].at': 'au moins 0' });
  });
  it('says what is missing, whole or in part', () => {
    expect(errorsOf({ body: undefined })).toEqual({ body: 'champ attendu' });
    expect(errorsOf({ body: [] })).toEqual({ body: 'objet attendu' });
    expect(errorsOf({ body: { ...right, kind: undefined, title: null } })).toEqual({
      'body.kind': 'champ attendu',
      'body.title': 'texte attendu',
    });
  });
});
