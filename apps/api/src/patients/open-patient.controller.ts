import { Controller } from '@nestjs/common';
import {
  correctPatient,
  markConfidential,
  namePhysicians,
  openPatient,
  registerPatient,
  searchPatients,
  type AnswerOf,
} from '@diurne/contracts';
import { MessagesToFollow } from '@diurne/agenda-persistence';
import {
  CorrectPatient,
  MarkConfidential,
  NamePhysicians,
  OpenPatient,
  RegisterPatient,
  SearchPatients,
} from '@diurne/patients-application';
import { patientViewOf, traitsViewOf } from '@diurne/patients-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class OpenPatientController {
  constructor(
    private readonly searching: SearchPatients,
    private readonly opening: OpenPatient,
    private readonly registering: RegisterPatient,
    private readonly naming: NamePhysicians,
    private readonly correcting: CorrectPatient,
    private readonly messages: MessagesToFollow,
    private readonly marking: MarkConfidential,
  ) {}

  @Serves(searchPatients)
  async search(@Asks() { actor, query, at }: Asked<typeof searchPatients>): Promise<AnswerOf<typeof searchPatients>> {
    const { patients, more } = await this.searching.run(actor, query.search, at);
    return { patients: patients.map(traitsViewOf), more };
  }

  @Serves(openPatient)
  async open(@Asks() { actor, params, at }: Asked<typeof openPatient>): Promise<AnswerOf<typeof openPatient>> {
    return patientViewOf(await this.opening.run(actor, params.id, at));
  }

  @Serves(registerPatient)
  async register(
    @Asks() { actor, body: { insist, ...patient }, at }: Asked<typeof registerPatient>,
  ): Promise<AnswerOf<typeof registerPatient>> {
    return patientViewOf(await this.registering.run(actor, patient, insist, at));
  }

  @Serves(correctPatient)
  async correct(
    @Asks() { actor, params, body: { insist, ...correction }, at }: Asked<typeof correctPatient>,
  ): Promise<AnswerOf<typeof correctPatient>> {
    const corrected = patientViewOf(await this.correcting.run(actor, params.id, correction, insist, at));
    return { ...corrected, sentElsewhere: await this.messages.sentElsewhere(actor, params.id, at) };
  }

  @Serves(markConfidential)
  mark(@Asks() { actor, params, body, at }: Asked<typeof markConfidential>): Promise<void> {
    return this.marking.run(actor, params.id, body, at);
  }

  @Serves(namePhysicians)
  name(@Asks() { actor, params, body, at }: Asked<typeof namePhysicians>): Promise<void> {
    return this.naming.run(actor, params.id, body, at);
  }
}
