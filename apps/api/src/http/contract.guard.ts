import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { SecondFactors, UserSessions } from '@diurne/access';
import type { AccountView, Endpoint } from '@diurne/contracts';
import type { Clock } from '@diurne/time';
import type { RecordDoor } from '../record/record-door';
import type { Environment } from '../config/environment';
import type { Asked, AskedRequest } from './asked.decorator';
import { PasswordToChange, RoleInsufficient, SignedOut } from './http-refusals';
import { readInput } from './read-input';
import { requireSameOrigin } from './same-origin';
import { contractKey } from './serves.decorator';
import { userSessionTokenOf } from './user-session-cookie';

const mayCall = (account: AccountView, contract: Endpoint): boolean =>
  contract.roles === 'signed-in' ||
  contract.roles === 'public' ||
  account.roles.some((role) => contract.roles.includes(role));

/** Runs before every handler: where from, who, by which right, whose record, then what; a handler sees only what its contract lets through. */
export class ContractGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly userSessions: UserSessions,
    private readonly secondFactors: SecondFactors,
    private readonly records: RecordDoor,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const contract = this.reflector.get<Endpoint>(contractKey, execution.getHandler());
    const request = execution.switchToHttp().getRequest<AskedRequest>();
    const at = this.clock();
    requireSameOrigin(request, this.environment.publicUrl);
    const token = userSessionTokenOf(request);
    const signedIn = contract.roles === 'public' || !token ? undefined : await this.userSessions.resolve(token, at);
    if (contract.roles !== 'public') {
      if (!signedIn) throw new SignedOut();
      if (signedIn.passwordToChange && !contract.whileUnsettled) throw new PasswordToChange();
      if (signedIn.secondFactorDue && !contract.whileUnsettled)
        await this.secondFactors.requireRecent(signedIn.actor, null, at);
      if (!mayCall(signedIn.account, contract)) throw new RoleInsufficient();
      if (contract.asksSecondFactor)
        await this.secondFactors.requireRecent(signedIn.actor, signedIn.secondFactorAt, at);
      await this.records.judge(contract, signedIn.actor, at, { params: request.params });
    }
    const input = readInput(contract, { params: request.params, query: request.query, body: request.body as unknown });
    if (signedIn) await this.records.judge(contract, signedIn.actor, at, { body: input.body });
    request.asked = { ...input, ...signedIn, at } as Asked<Endpoint>;
    return true;
  }
}
