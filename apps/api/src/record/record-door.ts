import { AccessToRecord } from '@diurne/access';
import type { Endpoint } from '@diurne/contracts';
import type { Actor, Database } from '@diurne/database';
import { endpoints } from '../http/served-contracts';
import { whatRoutesOpen, type Asks, type Opens } from './what-routes-open';

const opensOf: ReadonlyMap<Endpoint, Opens> = new Map(
  Object.entries(whatRoutesOpen).flatMap(([name, opens]) => {
    const contract = endpoints[name];
    return contract ? [[contract, opens] as const] : [];
  }),
);
const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

type Given = Readonly<Partial<Record<'params' | 'body', unknown>>>;

/** Ids alone; what is none is the contract's to refuse. */
function idsAt(given: Given, { at = 'params.id' }: Asks): readonly string[] {
  const [part = '', field = ''] = at.split('.');
  const found = (given as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>)[part]?.[field];
  return [found].flat().filter((id): id is string => typeof id === 'string' && uuid.test(id));
}

/** Before any handler: a route that opens something of a patient asks whether this account may, in one question. */
export class RecordDoor {
  constructor(private readonly database: Database) {}

  /** Of what is given by now: an address is judged before the body is read. @throws RecordClosed | RecordRefused | UnitNotYours */
  async judge(contract: Endpoint, actor: Actor, at: Date, given: Given): Promise<void> {
    const opens = opensOf.get(contract);
    if (opens === undefined) throw new Error(`${contract.method} ${contract.path} does not say what it opens`);
    if (opens === 'nothing' || 'list' in opens) return;
    const { aspect, of } = opens;
    const ids = idsAt(given, opens);
    if (ids.length === 0) return;
    await this.database.transact(actor, async (tx) => {
      const access = new AccessToRecord(tx, at);
      if (of === 'unit') for (const id of ids) await access.requireUnit(aspect, id);
      else if (of === 'build') for (const id of ids) await access.requireBuild(aspect, id);
      else await access.require(aspect, of, ids);
    });
  }
}
