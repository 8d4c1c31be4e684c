import { stepOfCode } from '@diurne/access';
import { demoCodeWords, demoSecret } from './demo-second-factor';

it('tells the code of now and the next one, and the key for an authenticator', () => {
  const now = new Date('2026-11-24T07:10:12Z');
  const [code = '', next = ''] = demoCodeWords(now).match(/\b\d{6}\b/g) ?? [];
  const step = stepOfCode(demoSecret, code, now);
  expect(step).toBe(Math.floor(now.getTime() / 30_000));
  expect(stepOfCode(demoSecret, next, now)).toBe(Number(step) + 1);
  expect(demoCodeWords(now)).toContain('IREVKUSOIUQEIRKNJ5HFGVCSIFKESTSO'.slice(0, 8));
});
