import { BadRequestException, NotFoundException, type ArgumentsHost } from '@nestjs/common';
import { problemCodes, problemShape, type ProblemDocument } from '@diurne/contracts';
import { pino } from 'pino';
import { AnswerBreaksContract } from './answer-check.interceptor';
import { InputInvalid } from './http-refusals';
import { ProblemFilter } from './problem.filter';
import { problemStatuses } from './problem-statuses';

function caught(error: unknown, path = '/me') {
  const lines: string[] = [];
  const sent: { status?: number; type?: string; body?: string } = {};
  const response = {
    headersSent: false,
    status: (status: number) => {
      sent.status = status;
      return response;
    },
    type: (type: string) => {
      sent.type = type;
      return response;
    },
    send: (body: string) => {
      sent.body = body;
    },
  };
  const request = { method: 'GET', path, baseUrl: '/api', route: { path: `/api${path}` } };
  new ProblemFilter(
    pino(
      { level: 'trace' },
      {
        write: (line: string) => {
          lines.push(line);
        },
      },
    ),
  ).catch(error, {
    switchToHttp: () => ({ getRequest: () => request, getResponse: () => response }),
  } as unknown as ArgumentsHost);
  return { ...sent, problem: JSON.parse(sent.body ?? '{}') as ProblemDocument, log: lines.join('') };
}
const refusal = (code: string, message: string, more = {}) => Object.assign(new Error(message), { code }, more);

describe('a refusal', () => {
  it('leaves as a problem document with its code, its status and its sentence, and is no failure in the log', () => {
    const { status, type, problem, log } = caught(refusal('day-changed-since', 'La journée a changé.'));
    expect([status, type, problem, log]).toEqual([
      412,
      'application/problem+json',
      {
        type: 'urn:diurne:problem:day-changed-since',
        title: 'La journée a changé entre-temps',
        status: 412,
        code: 'day-changed-since',
        detail: 'La journée a changé.',
      },
      '',
    ]);
    expect(problemShape.safeParse(problem).success).toBe(true);
  });
  it('carries its errors and violations, with French spaces before double signs', () => {
    const violation = { code: 'x', message: 'Trop tard ; voir « A » !', steps: [], visits: [], resources: [] };
    const { problem } = caught(
      refusal('plan-refused', 'Non : pourquoi ?', {
        errors: [{ path: 'body.a', message: 'RPPS : 11 chiffres' }],
        violations: [violation],
      }),
    );
    expect([problem.detail, problem.errors?.[0]?.message, problem.violations?.[0]?.message]).toEqual([
      'Non\u00a0: pourquoi\u00a0?',
      'RPPS\u00a0: 11 chiffres',
      'Trop tard\u00a0; voir «\u00a0A\u00a0»\u00a0!',
    ]);
  });
  it('names fields of what was asked where they stand on the wire, and what is kept by its own name', () => {
    const pathsOf = (error: unknown) => caught(error).problem.errors?.map(({ path }) => path);
    const errors = [{ path: 'programme.steps[0].code', message: 'x' }];
    for (const code of ['input-invalid', 'reference-unknown', 'name-taken'])
      expect(pathsOf(refusal(code, 'Non.', { errors }))).toEqual(['body.programme.steps[0].code']);
    expect(pathsOf(refusal('report-incomplete', 'Non.', { errors: [{ path: 'synthesis', message: 'x' }] }))).toEqual([
      'synthesis',
    ]);
    expect(pathsOf(new InputInvalid([{ path: 'params.id', message: 'x' }]))).toEqual(['params.id']);
  });
  it('of every code has a status that refuses', () => {
    for (const code of problemCodes) expect(problemStatuses[code][0]).toBeGreaterThanOrEqual(400);
  });
});

describe('what is not ours', () => {
  it.each([
    [new NotFoundException(), '/elsewhere', 404, 'route-unknown'],
    [new NotFoundException(), '/me', 405, 'method-unknown'],
    [new BadRequestException(), '/me', 400, 'body-unreadable'],
    [Object.assign(new Error('too large'), { status: 413 }), '/me', 413, 'body-too-large'],
    [Object.assign(new Error('charset'), { status: 415 }), '/me', 400, 'body-unreadable'],
  ])('%s at %s becomes %d %s', (error, path, status, code) => {
    expect(caught(error, path)).toMatchObject({ status, problem: { code } });
  });

  it('and unexpected says nothing of the machine or of a row, and leaves its stack in the log', () => {
    const { status, problem, log } = caught(
      Object.assign(new Error('duplicate key (ipp)=(8000) DUPONT'), { code: '23505', table: 'patient' }),
    );
    expect([status, problem.code]).toEqual([500, 'unexpected']);
    expect(JSON.stringify(problem)).not.toMatch(/DUPONT|23505|patient/);
    expect(log).not.toContain('DUPONT');
    expect(JSON.parse(log)).toMatchObject({
      route: '/api/me',
      failure: {
        name: 'Error',
        code: '23505',
        table: 'patient',
        stack: expect.arrayContaining([expect.stringContaining('problem.filter.spec')]),
      },
    });
  });
  it('tells a fault of the code by its message', () => {
    expect(caught(new AnswerBreaksContract('GET /me breaks its contract at roles')).log).toContain(
      'breaks its contract at roles',
    );
    expect(caught('a thrown text').problem.code).toBe('unexpected');
  });
});

it('holds a refusal against the shape that its page reads: half a double is a failure of ours, not a riddle of theirs', () => {
  const refused = (patient: object) =>
    caught(
      Object.assign(new Error('Déjà connue\u00a0?'), {
        code: 'likely-double',
        doubles: [{ kind: 'patient', id: 'e19af92d-977b-45c7-9b4d-ff524e7c826d', because: 'sameTraits', patient }],
      }),
    );
  const known = {
    id: 'e19af92d-977b-45c7-9b4d-ff524e7c826d',
    ipp: '8',
    displayName: 'A B',
    birthName: 'A',
    firstNames: 'B',
    birthDate: '1949-10-14',
  };
  expect(refused({ ...known, sex: 'female', birthNames: null })).toMatchObject({
    status: 409,
    problem: { code: 'likely-double' },
  });
  const broken = refused({ ...known, sex: 'female' });
  expect(broken).toMatchObject({ status: 500, problem: { code: 'unexpected' } });
  expect(broken.log).toContain('likely-double breaks the shape of problems at doubles.0.patient.birthNames');
  expect(refused({ ...known, sex: 'female', birthNames: null, phone: '06' }).status).toBe(500);
});
