import { correctionWords, type Told } from './correction-words';

const told: Told = {
  atMinute: 510,
  performer: null,
  exitMode: null,
  entryMode: null,
  identityDocument: null,
  why: null,
  because: null,
  products: [],
};
const words = (key: keyof Told, of: Told): string => String(of[key]);

it('says what was told otherwise, the old beside the new, and nothing of the rest', () => {
  expect(correctionWords(told, { ...told, atMinute: 515, performer: 'IDE Essai' }, words)).toEqual([
    { key: 'atMinute', was: '510', is: '515' },
    { key: 'performer', was: 'null', is: 'IDE Essai' },
  ]);
  expect(correctionWords(told, { ...told, products: [] }, words)).toEqual([]);
});
