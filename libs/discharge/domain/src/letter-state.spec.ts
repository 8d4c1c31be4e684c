import { isForPaper, letterState, type LetterOnItsWay } from './letter-state';

const none: LetterOnItsWay = { delivery: null, hasAddress: true, handing: null };

it.each([
  ['no message, for want of a secure address', none, 'notSecure', true],
  ['no message, for want of any address', { ...none, hasAddress: false }, 'noAddress', true],
  ['a message that waits', { ...none, delivery: 'waiting' }, 'waiting', false],
  ['a message on its way', { ...none, delivery: 'claimed' }, 'waiting', false],
  ['a message that left', { ...none, delivery: 'sent' }, 'sent', false],
  ['a message that was refused', { ...none, delivery: 'failed' }, 'failed', true],
  ['a message of which nobody knows', { ...none, delivery: 'uncertain' }, 'uncertain', true],
  ['paper that was posted after a refusal', { ...none, delivery: 'failed', handing: 'posted' }, 'posted', false],
  ['paper that was handed', { ...none, handing: 'handed' }, 'handed', false],
  ['paper that was not handed after all', { ...none, handing: 'undone' }, 'notSecure', true],
] as const)('%s', (_what, letter, state, onPaper) => {
  expect([letterState(letter), isForPaper(letterState(letter))]).toEqual([state, onPaper]);
});
