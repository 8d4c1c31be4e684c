import { refuseUnstorable } from './plain-input';

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

describe('what can be stored', () => {
  it('is let through, accents, emoji and the last whole number included', () => {
    expect(
      refuseUnstorable('body', {
        name: 'Œuvré 👩‍⚕️',
        list: [1, -2_147_483_647, 0.5, null, true],
        inner: { a: nested(21) },
      }),
    ).toEqual([]);
  });
  it.each([
    ['a NUL character', { a: ['x', 'y\0'] }, 'body.a[1]'],
    ['half a surrogate pair', { a: { b: '\ud83d' } }, 'body.a.b'],
    ['the other half', '\udc00', 'body'],
    ['a number beyond 32 bits', { n: 2_147_483_648 }, 'body.n'],
    ['a negative one', [-1e300], 'body[0]'],
    ['a field whose name cannot be written', { 'x\0': 1 }, 'body'],
  ])('is not %s', (_what, input, path) => {
    expect(refuseUnstorable('body', input).map((error) => error.path)).toEqual([path]);
  });
  it('is nested to a depth that a reader can bear', () => {
    expect(refuseUnstorable('body', nested(24))).toEqual([]);
    expect(refuseUnstorable('body', nested(25))).toMatchObject([{ message: 'trop d’imbrications' }]);
    let deep: unknown = 1;
    for (let i = 0; i < 200_000; i += 1) deep = { a: deep };
    expect(refuseUnstorable('body', deep)).toHaveLength(1);
  });
  it('names twenty faults at most', () => {
    expect(
      refuseUnstorable(
        'body',
        Array.from({ length: 500 }, () => '\0'),
      ),
    ).toHaveLength(20);
  });
});
