import { Controller } from '@nestjs/common';
import {
  CorrectAccount,
  KeepAccount,
  ListAccounts,
  OpenAccount,
  PlaceAccount,
  ResetPassword,
  toBeChangedFrom,
} from '@diurne/access';
import {
  correctAccount,
  createAccount,
  disableAccount,
  enableAccount,
  endAccount,
  listAccounts,
  resetPassword,
  setAccountUnits,
  unlockAccount,
  type AnswerOf,
} from '@diurne/contracts';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class ManageAccountsController {
  constructor(
    private readonly listing: ListAccounts,
    private readonly opening: OpenAccount,
    private readonly correcting: CorrectAccount,
    private readonly keeping: KeepAccount,
    private readonly resetting: ResetPassword,
    private readonly placing: PlaceAccount,
  ) {}

  @Serves(listAccounts)
  async list(@Asks() { actor, at }: Asked<typeof listAccounts>): Promise<AnswerOf<typeof listAccounts>> {
    return [...(await this.listing.run(actor, at))];
  }

  @Serves(createAccount)
  open(@Asks() { actor, body, at }: Asked<typeof createAccount>): Promise<AnswerOf<typeof createAccount>> {
    const { everyUnit, unitIds, ...account } = body;
    const units = { everyUnit, unitIds };
    return this.opening.run(actor, { ...account, units, oneTimeUntil: toBeChangedFrom(at) }, at);
  }

  @Serves(correctAccount)
  correct(@Asks() { actor, params, body, at }: Asked<typeof correctAccount>): Promise<AnswerOf<typeof correctAccount>> {
    return this.correcting.run(actor, params.id, body, at);
  }

  @Serves(resetPassword)
  async reset(@Asks() { actor, params, at }: Asked<typeof resetPassword>): Promise<AnswerOf<typeof resetPassword>> {
    const { password, until } = await this.resetting.run(actor, params.id, at);
    return { password, until: until.toISOString() };
  }

  @Serves(disableAccount)
  disable(@Asks() { actor, params, at }: Asked<typeof disableAccount>): Promise<void> {
    return this.keeping.disable(actor, params.id, at);
  }

  @Serves(enableAccount)
  enable(@Asks() { actor, params, at }: Asked<typeof enableAccount>): Promise<void> {
    return this.keeping.enable(actor, params.id, at);
  }

  @Serves(unlockAccount)
  unlock(@Asks() { actor, params, at }: Asked<typeof unlockAccount>): Promise<void> {
    return this.keeping.unlock(actor, params.id, at);
  }

  @Serves(setAccountUnits)
  placeAccount(@Asks() { actor, params, body, at }: Asked<typeof setAccountUnits>): Promise<void> {
    return this.placing.run(actor, params.id, body, at);
  }

  @Serves(endAccount)
  end(@Asks() { actor, params, body, at }: Asked<typeof endAccount>): Promise<void> {
    return this.keeping.endOn(actor, params.id, body.on, at);
  }
}
