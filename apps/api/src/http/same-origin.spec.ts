import { requireSameOrigin } from './same-origin';

const asked =
  (headers: Record<string, string>, method = 'POST') =>
  () =>
    requireSameOrigin({ method, headers, host: 'hdj.exemple.test:4300' }, 'https://public.exemple.test');

describe('a write', () => {
  it.each([
    [{ 'x-diurne': '1' }],
    [{ 'x-diurne': '1', origin: 'http://hdj.exemple.test:4300' }],
    [{ 'x-diurne': '1', origin: 'https://public.exemple.test', 'sec-fetch-site': 'same-origin' }],
  ])('of our pages passes: %j', (headers) => {
    expect(asked(headers)).not.toThrow();
  });
  it.each([
    [{}],
    [{ 'x-diurne': '0' }],
    [{ 'x-diurne': '1', origin: 'http://hdj.exemple.test:4301' }],
    [{ 'x-diurne': '1', origin: 'http://exemple.test' }],
    [{ 'x-diurne': '1', origin: 'null' }],
    [{ 'x-diurne': '1', 'sec-fetch-site': 'none' }],
    [{ 'x-diurne': '1', 'sec-fetch-site': 'same-site' }],
  ])('of anything else does not: %j', (headers) => {
    expect(asked(headers)).toThrow(expect.objectContaining({ code: 'origin-refused' }));
  });
  it('is told from a reading by its method', () => {
    expect(asked({}, 'GET')).not.toThrow();
    expect(asked({}, 'PUT')).toThrow();
    expect(asked({}, 'DELETE')).toThrow();
  });
});
