import { Refusal } from '../../http/refusal';
import { hourOf, isAskedAgain, isNotCleared } from './fact-question';

const refusal = (code: 'fact-doubtful' | 'care-not-cleared' | 'fact-contradicted') =>
  new Refusal({ type: `urn:diurne:problem:${code}`, title: '', status: 409, code, detail: 'Est-ce bien 0 h 05 ?' });

it('asks again for a doubtful hour only, and keeps what was done before its go-ahead only', () => {
  const codes = ['fact-doubtful', 'care-not-cleared', 'fact-contradicted'] as const;
  expect(codes.map((code) => isAskedAgain(refusal(code)))).toEqual([true, false, false]);
  expect(codes.map((code) => isNotCleared(refusal(code)))).toEqual([false, true, false]);
  expect([isAskedAgain(null), isAskedAgain(new Error('network'))]).toEqual([false, false]);
});

it('sends an hour that was typed, midnight too, and none for now', () => {
  expect([hourOf(''), hourOf('09:'), hourOf('09:05'), hourOf('00:00')]).toEqual([
    {},
    {},
    { atMinute: 545 },
    { atMinute: 0 },
  ]);
});
