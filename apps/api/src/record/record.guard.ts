import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import { AccessToRecord } from '@diurne/access';
import type { Endpoint } from '@diurne/contracts';
import type { Database } from '@diurne/database';
import type { AskedRequest } from '../http/asked.decorator';
import { endpoints } from '../http/served-contracts';
import { contractKey } from '../http/serves.decorator';
import { whatRoutesOpen, type Asks, type Opens } from './what-routes-open';

const opensOf: ReadonlyMap<Endpoint, Opens> = new Map(
  Object.entries(whatRoutesOpen).flatMap(([name, opens]) => {
    const contract = endpoints[name];
    return contract ? [[contract, opens] as const] : [];
  }),
);

/** Ids alone: what was judged by the contract. */
function idsAt(asked: { readonly params: unknown; readonly body: unknown }, { at = 'params.id' }: Asks): string[] {
  const [part = '', field = ''] = at.split('.');
  const found = (asked as unknown as Record<string, Record<string, unknown> | undefined>)[part]?.[field];
  return [found].flat().filter((id): id is string => typeof id === 'string');
}

/** After the contract, before any handler: a route that opens something of a patient asks whether this account may, in one question. */
export class RecordGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const contract = this.reflector.get<Endpoint>(contractKey, execution.getHandler());
    const opens = opensOf.get(contract);
    if (opens === undefined) throw new Error(`${contract.method} ${contract.path} does not say what it opens`);
    const { asked } = execution.switchToHttp().getRequest<AskedRequest>();
    if (opens === 'nothing' || 'list' in opens || !asked) return true;
    const { aspect, of } = opens;
    const ids = idsAt(asked, opens);
    await this.database.transact(asked.actor, async (tx) => {
      const access = new AccessToRecord(tx, asked.at);
      if (of === 'unit') for (const id of ids) await access.requireUnit(aspect, id);
      else if (of === 'build') for (const id of ids) await access.requireBuild(aspect, id);
      else await access.require(aspect, of, ids);
    });
    return true;
  }
}
