import { Controller } from '@nestjs/common';
import { listReportEdits, openReportEdit, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { openReportEdit as readEdit, readReportEdits } from '@diurne/discharge-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class ReportEditsController {
  constructor(private readonly database: Database) {}

  @Serves(listReportEdits)
  list(@Asks() { actor, params }: Asked<typeof listReportEdits>): Promise<AnswerOf<typeof listReportEdits>> {
    return readReportEdits(this.database, actor, params.id);
  }

  @Serves(openReportEdit)
  open(@Asks() { actor, params, at }: Asked<typeof openReportEdit>): Promise<AnswerOf<typeof openReportEdit>> {
    return readEdit(this.database, actor, params, at);
  }
}
