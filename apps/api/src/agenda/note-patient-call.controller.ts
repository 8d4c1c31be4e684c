import { Controller } from '@nestjs/common';
import { NoteCall, WithdrawCall } from '@diurne/agenda-application';
import { notePatientCall, withdrawPatientCall, type AnswerOf } from '@diurne/contracts';
import { OpenVisit } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';
import { seesGradingDetail } from '../planning/sees-grading-detail';

@Controller()
export class NotePatientCallController {
  constructor(
    private readonly calls: NoteCall,
    private readonly withdrawals: WithdrawCall,
    private readonly visits: OpenVisit,
  ) {}

  @Serves(notePatientCall)
  async note(
    @Asks() { actor, account, params, body, at }: Asked<typeof notePatientCall>,
  ): Promise<AnswerOf<typeof notePatientCall>> {
    await this.calls.note(actor, params.id, body, at);
    return this.visits.open(actor, params.id, seesGradingDetail(account), at);
  }

  @Serves(withdrawPatientCall)
  async withdraw(
    @Asks() { actor, account, params, body, at }: Asked<typeof withdrawPatientCall>,
  ): Promise<AnswerOf<typeof withdrawPatientCall>> {
    const visitId = await this.withdrawals.withdraw(actor, params.id, body.reason, at);
    return this.visits.open(actor, visitId, seesGradingDetail(account), at);
  }
}
