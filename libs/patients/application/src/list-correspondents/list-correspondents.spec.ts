import { inMemoryBooks, letPass } from '../testing/in-memory-books';
import { ListCorrespondents } from './list-correspondents.use-case';

it('lists the address book by name, whatever the accents', async () => {
  const books = inMemoryBooks();
  const secretary = { establishmentId: 'a', accountId: 's' };
  const add = (displayName: string) =>
    books.correspondents.add(
      secretary,
      { displayName, rpps: null, specialty: 'médecine générale', email: null },
      new Date('2026-11-23T09:00:00Z'),
      letPass,
    );
  for (const name of ['Dr Zélie', 'dr Éloi', 'Dr Fanny']) await add(name);
  const listed = await new ListCorrespondents(books.correspondents).run(secretary);
  expect(listed.map(({ displayName }) => displayName)).toEqual(['dr Éloi', 'Dr Fanny', 'Dr Zélie']);
  expect(await new ListCorrespondents(books.correspondents).run({ establishmentId: 'b', accountId: null })).toEqual([]);
});
