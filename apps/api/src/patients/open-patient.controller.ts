import { Controller } from '@nestjs/common';
import { openPatient, registerPatient, searchPatients, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import {
  openPatient as open,
  registerPatient as register,
  searchPatients as search,
} from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class OpenPatientController {
  constructor(private readonly database: Database) {}

  @Serves(searchPatients)
  search(@Asks() { actor, query, at }: Asked<typeof searchPatients>): Promise<AnswerOf<typeof searchPatients>> {
    return search(this.database, actor, query.search, at);
  }

  @Serves(openPatient)
  open(@Asks() { actor, params, at }: Asked<typeof openPatient>): Promise<AnswerOf<typeof openPatient>> {
    return open(this.database, actor, params.id, at);
  }

  @Serves(registerPatient)
  register(@Asks() { actor, body, at }: Asked<typeof registerPatient>): Promise<AnswerOf<typeof registerPatient>> {
    return register(this.database, actor, body, at);
  }
}
