import { Controller } from '@nestjs/common';
import { ListAccounts, OpenAccount } from '@diurne/access';
import { createAccount, listAccounts, type AnswerOf } from '@diurne/contracts';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class ManageAccountsController {
  constructor(
    private readonly listing: ListAccounts,
    private readonly opening: OpenAccount,
  ) {}

  @Serves(listAccounts)
  async list(@Asks() { actor, at }: Asked<typeof listAccounts>): Promise<AnswerOf<typeof listAccounts>> {
    return [...(await this.listing.run(actor, at))];
  }

  @Serves(createAccount)
  open(@Asks() { actor, body, at }: Asked<typeof createAccount>): Promise<AnswerOf<typeof createAccount>> {
    return this.opening.run(actor, body, at);
  }
}
