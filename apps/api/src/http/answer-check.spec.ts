import type { CallHandler, ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import { endpoint, type Endpoint } from '@diurne/contracts';
import { lastValueFrom, of } from 'rxjs';
import { z } from 'zod';
import { AnswerBreaksContract, AnswerCheckInterceptor } from './answer-check.interceptor';

const person = endpoint({
  method: 'GET',
  path: '/person',
  roles: 'public',
  summary: 'x',
  answer: z.object({ name: z.string(), ages: z.array(z.object({ year: z.int() })), note: z.string().optional() }),
});
const silent = endpoint({ method: 'POST', path: '/silent', roles: 'public', summary: 'x' });
const paper = endpoint({ method: 'GET', path: '/paper', roles: 'public', summary: 'x', mediaType: 'application/pdf' });

const answered = (contract: Endpoint, answer: unknown) => {
  const interceptor = new AnswerCheckInterceptor({ get: () => contract } as unknown as Reflector);
  return lastValueFrom(
    interceptor.intercept(
      { getHandler: () => undefined } as unknown as ExecutionContext,
      { handle: () => of(answer) } as CallHandler,
    ),
    { defaultValue: undefined },
  );
};

describe('an answer', () => {
  it('that keeps its contract leaves as it is', async () => {
    const right = { name: 'x', ages: [{ year: 4 }], note: undefined };
    expect(await answered(person, right)).toBe(right);
    expect(await answered(silent, undefined)).toBeUndefined();
    expect(await answered(paper, Buffer.from('%PDF'))).toEqual(Buffer.from('%PDF'));
  });
  it.each([
    ['of a wrong shape', person, { name: 'x', ages: [{ year: '4' }] }, 'ages.0.year (invalid_type)'],
    ['with a field too many, however deep', person, { name: 'x', ages: [{ year: 4, ins: '1' }] }, '.ages.0.ins'],
    ['where none is named', silent, {}, 'names no answer'],
  ])('%s does not leave', async (_what, contract, answer, told) => {
    await expect(answered(contract as Endpoint, answer)).rejects.toThrow(AnswerBreaksContract);
    await expect(answered(contract as Endpoint, answer)).rejects.toThrow(told);
  });
});
