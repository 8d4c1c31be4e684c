import { homonymsAmong } from './homonyms';

const patient = (id: string, ...keys: string[]) => ({ id, keys });

describe('homonyms', () => {
  it('are those who share a birth or a used name with another, each of them', () => {
    const found = homonymsAmong([
      patient('a', 'martin'),
      patient('b', 'dupont', 'martin'),
      patient('c', 'durand'),
      patient('d', 'dupont'),
    ]);
    expect([...found].sort()).toEqual(['a', 'b', 'd']);
  });

  it('are two people: nobody is the homonym of their own other name, or of another visit of theirs', () => {
    expect([...homonymsAmong([patient('a', 'martin', 'martin'), patient('a', 'martin')])]).toEqual([]);
  });
});
