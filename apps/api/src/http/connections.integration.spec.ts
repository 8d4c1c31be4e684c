import { once } from 'node:events';
import { request, type IncomingMessage, type Server } from 'node:http';
import { runApi, type RunningApi } from '../testing/running-api';

let api: RunningApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.close());

const ask = async (expect: string) => {
  const asking = request(`${api.url}/api/health/live`, { headers: { expect } }).end();
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece as Buffer);
  return {
    status: response.statusCode,
    type: response.headers['content-type'],
    text: Buffer.concat(pieces).toString(),
  };
};

it('what somebody expects beyond 100-continue is refused by a problem document', async () => {
  const { status, type, text } = await ask('a-miracle');
  expect([status, type]).toEqual([400, 'application/problem+json; charset=utf-8']);
  expect(JSON.parse(text)).toMatchObject({ code: 'input-invalid', errors: [{ path: 'header.Expect' }] });
  expect((await ask('100-Continue')).status).toBe(200);
});

it('connections are kept for longer than a balancer keeps them, and half a body for a minute', () => {
  const server = api.application.getHttpServer() as Server;
  expect(server.keepAliveTimeout).toBeGreaterThan(60_000);
  expect(server.requestTimeout).toBe(60_000);
});
