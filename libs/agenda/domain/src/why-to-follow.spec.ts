import { withdrawals } from './why-it-stays';
import { unmissedWithdrawals, whyToFollow } from './why-to-follow';

it('says why somebody has to see to it', () => {
  const said = { failure: 'Boîte pleine.', heldBy: 'MARSABRUELLE Nadia' };
  expect(whyToFollow('held', said)).toBe('L’envoi attend, à la demande de MARSABRUELLE Nadia.');
  expect(whyToFollow('putOff', said)).toBe('Boîte pleine. D’autres essais suivent, mais la venue approche.');
  expect(whyToFollow('failed', said)).toBe('Boîte pleine.');
  expect(whyToFollow('uncertain', { failure: null, heldBy: null })).toBe('Personne ne sait si le message est parti.');
  expect(whyToFollow('noChannel', said)).toBe('Ce patient n’a pas d’adresse électronique.');
  expect(whyToFollow('elsewhere', said)).toMatch(/une adresse qui n’est plus celle du patient/);
  expect(whyToFollow('untold', said)).toMatch(/^Rien n’a été envoyé/);
});

it('misses a message that came too late or found no address, not one that another replaces', () => {
  for (const missed of ['hourPassed', 'noShow', 'noAddress'] as const)
    expect(unmissedWithdrawals).not.toContain(withdrawals[missed]);
  expect(unmissedWithdrawals).toEqual(expect.arrayContaining([withdrawals.replaced, withdrawals.here]));
});
