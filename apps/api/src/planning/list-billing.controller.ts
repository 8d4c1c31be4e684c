import { Controller, StreamableFile } from '@nestjs/common';
import { exportBilling, listBilling, type AnswerOf } from '@diurne/contracts';
import { ListBilling } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class ListBillingController {
  constructor(private readonly billing: ListBilling) {}

  @Serves(listBilling)
  list(@Asks() { actor, query, at }: Asked<typeof listBilling>): Promise<AnswerOf<typeof listBilling>> {
    const { page, ...period } = query;
    return this.billing.list(actor, period, page, at);
  }

  @Serves(exportBilling)
  async export(@Asks() { actor, query, at }: Asked<typeof exportBilling>): Promise<StreamableFile> {
    const bytes = Buffer.from(await this.billing.export(actor, query, at), 'utf8');
    return new StreamableFile(bytes, {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="facturation-${query.from}-${query.to}.csv"`,
      length: bytes.length,
    });
  }
}
