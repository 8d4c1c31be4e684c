import { reportWay } from './report-way';

describe('the way of a signed report to a physician', () => {
  it('is by e-mail to an address of secure messaging', () => {
    expect(reportWay({ email: 'morveaux@exemple.test', isSecure: true })).toEqual({
      channel: 'email',
      address: 'morveaux@exemple.test',
    });
  });
  it.each([
    ['who has no address', { email: null, isSecure: false }],
    ['an address that nobody has marked as secure', { email: 'morveaux@exemple.test', isSecure: false }],
  ])('is none to %s', (_who, reach) => {
    expect(reportWay(reach)).toBeNull();
  });
});
