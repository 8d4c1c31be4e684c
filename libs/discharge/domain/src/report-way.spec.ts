import { reportWay } from './report-way';

describe('the way of a signed report to a physician', () => {
  it('is by e-mail to who has an address', () => {
    expect(reportWay({ email: 'morveaux@exemple.test' })).toEqual({
      channel: 'email',
      address: 'morveaux@exemple.test',
    });
  });
  it('is none to who has no address', () => {
    expect(reportWay({ email: null })).toBeNull();
  });
});
