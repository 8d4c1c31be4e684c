/**
 * What the embedded fonts of @diurne/paper draw, each in all its weights: Latin, Greek and Cyrillic letters, and the signs that are of no script.
 * Code points in hexadecimal, in order. A test of that library holds the list against the fonts themselves.
 */
const drawn = [
  '20-7e a0-ac ae-2e9 2ec-2ff 370-373 375-377 37a-37d 37f 384-386 388-38a 38c 38e-3a1 3a3-3e1 3f0-482 48a-525',
  '52f 1d00-1d14 1d16-1d23 1d26-1d2e 1d30-1d5b 1d5d-1d6a 1d77-1d78 1d7b 1d7d 1d85 1d9b-1dbf 1e00-1f15 1f18-1f1d',
  '1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d 1f5f-1f70 1f72 1f74 1f76 1f78 1f7a 1f7c 1f80-1fb4 1fb6-1fba',
  '1fbc-1fbd 1fbf-1fc4 1fc6-1fc8 1fca 1fcc-1fd2 1fd6-1fda 1fdd-1fe2 1fe4-1fea 1fec-1fed 1ff2-1ff4 1ff6-1ff8',
  '1ffa 1ffc 1ffe 2009 2010-2027 202f-205e 2070-2071 2074-208e 2090-209c 20a0-20b5 20b8-20ba 20bc-20bf',
  '2100-2109 210b-2125 2127-2129 212c-2149 214b 214d-214e 2150-2186 2189 2190-2311 2318-2319 231c-2321',
  '2324-2328 232b-232c 2373-2375 237a 237d 2380 2387 238b 2394 239b-23ae 23ce-23cf 23e3 23e5 23e8 2422-2423',
  '2460-2469 24b6-24cf 24ea 2500-269c 269e-26b8 26c0-26c3 26e2 2701-2704 2706-2709 270c-2727 2729-274b 274d',
  '274f-2752 2756 2758-275e 2761-2794 2798-27af 27b1-27be 27c5-27c6 27e0 27e6-27eb 27ef-27ff 2906-2907',
  '290a-290b 2913 2940-2941 2983-2984 29ce-29d5 29eb 29fa-29fb 2a00-2a02 2a0c-2a1c 2a2f 2a38 2a6a-2a6b',
  '2a7d-2aa0 2aae-2aba 2af9-2afa 2b00-2b1a 2b1c 2b1f-2b24 2b53-2b54 2c60-2c77 2c79-2c7f 2e18 2e1f 2e22-2e25',
  '2e2e a644-a647 a64c-a64d a650-a651 a654-a657 a662-a66e a68a-a68d a694-a695 a698-a699 a71b-a71f a722-a72b',
  'a730-a741 a746-a74b a74e-a753 a756-a757 a764-a767 a780-a783 a790-a791 a7a0-a7aa a7f8-a7ff',
];

const bounds = drawn
  .flatMap((line) => line.split(' '))
  .map((range) => range.split('-').map((bound) => Number.parseInt(bound, 16)))
  .map(([from = 0, to = from]) => ({ from, to }));

/** Every code point that paper draws, for those who hold the list against a font. */
export const drawnCodePoints = (): readonly number[] =>
  bounds.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, more) => from + more));

export function isDrawn(codePoint: number): boolean {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((bounds[middle]?.to ?? 0) < codePoint) low = middle + 1;
    else high = middle;
  }
  return codePoint >= (bounds[low]?.from ?? Number.POSITIVE_INFINITY);
}
