import { canonicalJson } from './canonical-json';

it('gives one text whatever the order of keys', () => {
  expect(canonicalJson({ b: [1, null, 'é"'], a: { d: true, c: 2 } })).toBe(
    '{"a":{"c":2,"d":true},"b":[1,null,"é\\""]}',
  );
  expect(canonicalJson({ a: { c: 2, d: true }, b: [1, null, 'é"'] })).toBe(
    canonicalJson({ b: [1, null, 'é"'], a: { d: true, c: 2 } }),
  );
});
it('keeps the order of lists', () => {
  expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
});
it('leaves out keys without a value, as JSON does', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});
it.each([1.5, Number.NaN, () => 1])('refuses %p', (value) => {
  expect(() => canonicalJson({ value })).toThrow(TypeError);
});
