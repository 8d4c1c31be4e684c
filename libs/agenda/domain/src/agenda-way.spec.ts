import { agendaWay } from './agenda-way';

describe('the way of an agenda to its patient', () => {
  it('is by e-mail to who has an address', () => {
    expect(agendaWay({ email: 'odile@exemple.test' })).toEqual({ channel: 'email', address: 'odile@exemple.test' });
  });
  it('is none to who has no address', () => {
    expect(agendaWay({ email: null })).toBeNull();
  });
});
