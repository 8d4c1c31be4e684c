import { whoConfirms } from './who-confirms';

it('is the performer where they can, else the coordination, and nobody is said to be nobody', () => {
  expect([
    whoConfirms(true, true),
    whoConfirms(true, false),
    whoConfirms(false, true),
    whoConfirms(false, false),
  ]).toEqual(['performer', 'performer', 'coordination', 'nobody']);
});
