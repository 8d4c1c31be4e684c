import { demoPassword, surroundings } from '../surroundings';

export type Login = 'secretariat' | 'coordination' | 'infirmier' | 'medecin' | 'dim' | 'administrateur';
/** An answer read by its paths, as a script from outside would; what is not there is undefined. */
export class Answer {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {}
  at(path: string): unknown {
    return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], this.body);
  }
  text(path: string): string {
    return String(this.at(path));
  }
  list<T = Record<string, unknown>>(path = ''): readonly T[] {
    const found = path === '' ? this.body : this.at(path);
    if (!Array.isArray(found)) throw new Error(`no list at ${path || 'the top'}: ${JSON.stringify(this.body)}`);
    return found as T[];
  }
}
export interface Programme {
  readonly arrival: number;
  readonly departure: number;
  readonly dayPlaceId: string | null;
}
export interface Proposal {
  readonly on: string;
  readonly dayRevision: number;
  readonly programme: Programme;
}
export interface Booked {
  readonly visitId: string;
  readonly requestId: string;
  readonly on: string;
  readonly programme: Programme;
}

/** The product as the trades call it, each under their own login. */
const firstNames = [
  'Anne',
  'Brigitte',
  'Chantal',
  'Denise',
  'Fanny',
  'Germaine',
  'Huguette',
  'Josiane',
  'Martine',
  'Odile',
];
let born = 0;
/** Nobody who could be taken for one of those before. */
function someoneElse(): { readonly firstNames: string; readonly birthDate: string } {
  born += 1;
  const birthDate = new Date(Date.UTC(1931, 3, 5 + born * 1277)).toISOString().slice(0, 10);
  return { firstNames: firstNames[born % firstNames.length] ?? 'Anne', birthDate };
}

export class TradeApi {
  private readonly cookies = new Map<Login, string>();
  private unit: string | undefined;

  constructor(private readonly url = surroundings.url) {}

  async call(
    who: Login,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const cookie = this.cookies.get(who) ?? (await this.signIn(who));
    const answer = await fetch(`${this.url}/api${path}`, {
      method,
      headers: { 'x-diurne': '1', 'content-type': 'application/json', cookie, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return new Answer(answer.status, answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text);
  }

  async bytes(who: Login, path: string): Promise<Buffer> {
    const cookie = this.cookies.get(who) ?? (await this.signIn(who));
    const answer = await fetch(`${this.url}/api${path}`, { headers: { cookie } });
    return Buffer.from(await answer.arrayBuffer());
  }

  /** The demonstration's medical unit, by its code. */
  async unitId(): Promise<string> {
    this.unit ??= (await this.call('secretariat', 'GET', '/units'))
      .list<{ id: string; profile: string }>()
      .find(({ profile }) => profile === 'medicine')?.id;
    if (!this.unit) throw new Error('the demonstration has no medical unit');
    return this.unit;
  }

  async day(on: string, part = ''): Promise<Answer> {
    return this.call('secretariat', 'GET', `/units/${await this.unitId()}/days/${on}${part}`);
  }

  async patient(birthName: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
    const identity = { birthName, ...someoneElse(), sex: 'female', ...more };
    return (await this.call('secretariat', 'POST', '/patients', identity)).text('id');
  }

  /** A validated request for that day. */
  async request(patientId: string, pathwayCode: string, on: string): Promise<string> {
    const pathways = (await this.call('secretariat', 'GET', '/pathways')).list<{ id: string; code: string }>();
    const [prescriber] = (await this.call('secretariat', 'GET', '/correspondents')).list<{ id: string }>();
    const received = await this.call('secretariat', 'POST', '/requests', {
      unitId: await this.unitId(),
      patientId,
      pathwayId: pathways.find(({ code }) => code === pathwayCode)?.id,
      prescriberId: prescriber?.id,
      justification: 'essai',
      wishedFrom: on,
      wishedTo: on,
    });
    const id = received.text('id');
    await this.call('medecin', 'POST', `/requests/${id}/validate`);
    return id;
  }

  async proposals(requestId: string, count: number): Promise<readonly Proposal[]> {
    const answer = await this.call('secretariat', 'POST', `/requests/${requestId}/proposals`, { count });
    const found = answer.list<Proposal>('proposals');
    if (found.length === 0) throw new Error(`nothing is proposed: ${JSON.stringify(answer.body).slice(0, 500)}`);
    return found;
  }

  /** Books the request's first proposal. */
  async book(requestId: string): Promise<Booked> {
    const first = (await this.proposals(requestId, 1))[0] as Proposal;
    const visitId = (await this.bookAt(requestId, first.on, first.dayRevision, first.programme)).text('visitId');
    return { visitId, requestId, on: first.on, programme: first.programme };
  }

  async bookAt(
    requestId: string,
    on: string,
    expectedRevision: number,
    programme: Programme,
    more: object = {},
  ): Promise<Answer> {
    const path = `/units/${await this.unitId()}/days/${on}/visits`;
    return this.call('secretariat', 'POST', path, { requestIds: [requestId], expectedRevision, programme, ...more });
  }

  private async signIn(login: Login): Promise<string> {
    const answer = await fetch(`${this.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'x-diurne': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ login, password: demoPassword }),
    });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    if (!cookie) throw new Error(`${login} cannot sign in: ${answer.status}`);
    this.cookies.set(login, cookie);
    return cookie;
  }
}
