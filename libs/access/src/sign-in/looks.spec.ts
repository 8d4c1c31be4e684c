import { Looks } from './looks';

/** Looks that end when they are told to. */
function bench(looks: Looks) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const take = (name: string, source = 'a', isKnown = false): Promise<string> =>
    looks
      .take(source, isKnown, () => {
        begun.push(name);
        return new Promise<string>((end) => ends.set(name, () => end(name)));
      })
      .catch((error: { code: string }) => error.code);
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  return { begun, take, end };
}

it('looks at a few passwords at once, and known devices come before strangers', async () => {
  const { begun, take, end } = bench(new Looks(2, 10, 10));
  for (const name of ['1', '2', '3', '4']) void take(name);
  void take('known', 'a', true);
  await end('nobody');
  expect(begun).toEqual(['1', '2']);
  await end('1');
  expect(begun).toEqual(['1', '2', 'known']);
  await end('2');
  await end('known');
  expect(begun).toEqual(['1', '2', 'known', '3', '4']);
});

it('refuses what would wait behind too many, from one source sooner, and has room again afterwards', async () => {
  const { begun, take, end } = bench(new Looks(1, 3, 2));
  void take('1');
  void take('2');
  void take('3');
  expect(await take('4')).toBe('sign-in-busy');
  void take('5', 'b');
  expect(await take('6', 'c')).toBe('sign-in-busy');
  for (const name of ['1', '2', '3', '5']) await end(name);
  void take('7');
  await end('nobody');
  expect(begun).toEqual(['1', '2', '3', '5', '7']);
});

it('goes on after a look that fails', async () => {
  const looks = new Looks(1, 3, 3);
  const failing = looks.take('a', false, () => Promise.reject(new Error('broken')));
  const next = looks.take('a', false, async () => 'next');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('next');
});
