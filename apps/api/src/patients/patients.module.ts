import { Module } from '@nestjs/common';
import { MessagesToFollow } from '@diurne/agenda-persistence';
import { Database } from '@diurne/database';
import {
  AddCorrespondent,
  CorrectCorrespondent,
  CorrectPatient,
  CorrespondentBook,
  ListCorrespondents,
  MarkConfidential,
  MarkSecureAddress,
  NamePhysicians,
  OpenPatient,
  PatientBook,
  RegisterPatient,
  SearchPatients,
} from '@diurne/patients-application';
import { PostgresCorrespondentBook, PostgresPatientBook } from '@diurne/patients-persistence';
import { ManageCorrespondentsController } from './manage-correspondents.controller';
import { OpenPatientController } from './open-patient.controller';

@Module({
  controllers: [OpenPatientController, ManageCorrespondentsController],
  providers: [
    { provide: PatientBook, useFactory: (database: Database) => new PostgresPatientBook(database), inject: [Database] },
    {
      provide: MessagesToFollow,
      useFactory: (database: Database) => new MessagesToFollow(database),
      inject: [Database],
    },
    {
      provide: CorrespondentBook,
      useFactory: (database: Database) => new PostgresCorrespondentBook(database),
      inject: [Database],
    },
    {
      provide: RegisterPatient,
      useFactory: (patients: PatientBook, correspondents: CorrespondentBook) =>
        new RegisterPatient(patients, correspondents),
      inject: [PatientBook, CorrespondentBook],
    },
    { provide: OpenPatient, useFactory: (patients: PatientBook) => new OpenPatient(patients), inject: [PatientBook] },
    {
      provide: SearchPatients,
      useFactory: (patients: PatientBook) => new SearchPatients(patients),
      inject: [PatientBook],
    },
    {
      provide: AddCorrespondent,
      useFactory: (correspondents: CorrespondentBook) => new AddCorrespondent(correspondents),
      inject: [CorrespondentBook],
    },
    {
      provide: MarkConfidential,
      useFactory: (patients: PatientBook) => new MarkConfidential(patients),
      inject: [PatientBook],
    },
    {
      provide: NamePhysicians,
      useFactory: (patients: PatientBook, correspondents: CorrespondentBook) =>
        new NamePhysicians(patients, correspondents),
      inject: [PatientBook, CorrespondentBook],
    },
    {
      provide: MarkSecureAddress,
      useFactory: (correspondents: CorrespondentBook) => new MarkSecureAddress(correspondents),
      inject: [CorrespondentBook],
    },
    {
      provide: CorrectPatient,
      useFactory: (patients: PatientBook) => new CorrectPatient(patients),
      inject: [PatientBook],
    },
    {
      provide: CorrectCorrespondent,
      useFactory: (correspondents: CorrespondentBook) => new CorrectCorrespondent(correspondents),
      inject: [CorrespondentBook],
    },
    {
      provide: ListCorrespondents,
      useFactory: (correspondents: CorrespondentBook) => new ListCorrespondents(correspondents),
      inject: [CorrespondentBook],
    },
  ],
})
export class PatientsModule {}
