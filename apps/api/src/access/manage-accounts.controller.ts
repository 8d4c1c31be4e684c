import { Controller } from '@nestjs/common';
import { listAccounts as readAccounts, OpenAccount } from '@diurne/access';
import { createAccount, listAccounts, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class ManageAccountsController {
  constructor(
    private readonly database: Database,
    private readonly openAccount: OpenAccount,
  ) {}

  @Serves(listAccounts)
  list(@Asks() { actor, at }: Asked<typeof listAccounts>): Promise<AnswerOf<typeof listAccounts>> {
    return readAccounts(this.database, actor, at);
  }

  @Serves(createAccount)
  open(@Asks() { actor, body, at }: Asked<typeof createAccount>): Promise<AnswerOf<typeof createAccount>> {
    return this.openAccount.run(actor, body, at);
  }
}
