import { Module } from '@nestjs/common';
import { AgendaLedger, ReadAgenda, SendAgendaNow } from '@diurne/agenda-application';
import { PostgresAgendaLedger } from '@diurne/agenda-persistence';
import { Database } from '@diurne/database';
import { PlanningModule } from '../planning/planning.module';
import { ReadAgendaController } from './read-agenda.controller';
import { SendAgendaNowController } from './send-agenda-now.controller';

@Module({
  imports: [PlanningModule],
  controllers: [ReadAgendaController, SendAgendaNowController],
  providers: [
    {
      provide: AgendaLedger,
      useFactory: (database: Database) => new PostgresAgendaLedger(database),
      inject: [Database],
    },
    { provide: ReadAgenda, useFactory: (ledger: AgendaLedger) => new ReadAgenda(ledger), inject: [AgendaLedger] },
    { provide: SendAgendaNow, useFactory: (ledger: AgendaLedger) => new SendAgendaNow(ledger), inject: [AgendaLedger] },
  ],
})
export class AgendaModule {}
