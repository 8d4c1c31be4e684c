import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AccountView, BodyOf, Endpoint, ParamsOf, QueryOf } from '@diurne/contracts';
import type { Actor } from '@diurne/database';
import type { Request } from 'express';

/** What a caller asked, already judged by the contract: shapes are right, the account may do this. */
export interface Asked<E extends Endpoint> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly account: AccountView;
  readonly actor: Actor;
  readonly passwordToChange: boolean;
  readonly secondFactorDue: boolean;
  readonly at: Date;
}

export interface AskedRequest extends Request {
  asked?: Asked<Endpoint>;
}

/** Filled by the contract guard, which runs before every handler. */
export const Asks = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => execution.switchToHttp().getRequest<AskedRequest>().asked,
);
