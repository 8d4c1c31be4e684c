import { Module } from '@nestjs/common';
import {
  AgendaLedger,
  HoldAgenda,
  NoteCall,
  ReadAgenda,
  SendAgendaNow,
  WithdrawCall,
} from '@diurne/agenda-application';
import { MessagesToFollow, PostgresAgendaLedger } from '@diurne/agenda-persistence';
import { Database } from '@diurne/database';
import { PlanningModule } from '../planning/planning.module';
import { HoldAgendaController } from './hold-agenda.controller';
import { ListMessagesToFollowController } from './list-messages-to-follow.controller';
import { NotePatientCallController } from './note-patient-call.controller';
import { ReadAgendaController } from './read-agenda.controller';
import { SendAgendaNowController } from './send-agenda-now.controller';

@Module({
  imports: [PlanningModule],
  controllers: [
    ReadAgendaController,
    SendAgendaNowController,
    HoldAgendaController,
    ListMessagesToFollowController,
    NotePatientCallController,
  ],
  providers: [
    {
      provide: AgendaLedger,
      useFactory: (database: Database) => new PostgresAgendaLedger(database),
      inject: [Database],
    },
    { provide: HoldAgenda, useFactory: (ledger: AgendaLedger) => new HoldAgenda(ledger), inject: [AgendaLedger] },
    { provide: NoteCall, useFactory: (ledger: AgendaLedger) => new NoteCall(ledger), inject: [AgendaLedger] },
    { provide: WithdrawCall, useFactory: (ledger: AgendaLedger) => new WithdrawCall(ledger), inject: [AgendaLedger] },
    {
      provide: MessagesToFollow,
      useFactory: (database: Database) => new MessagesToFollow(database),
      inject: [Database],
    },
    { provide: ReadAgenda, useFactory: (ledger: AgendaLedger) => new ReadAgenda(ledger), inject: [AgendaLedger] },
    { provide: SendAgendaNow, useFactory: (ledger: AgendaLedger) => new SendAgendaNow(ledger), inject: [AgendaLedger] },
  ],
})
export class AgendaModule {}
