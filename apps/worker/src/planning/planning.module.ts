import { pathToFileURL } from 'node:url';
import { Module } from '@nestjs/common';
import { Database } from '@diurne/database';
import { DayBuilds, DaySearch, RunBuild } from '@diurne/planning-application';
import { PostgresDayBuilds } from '@diurne/planning-persistence';
import type { Clock } from '@diurne/time';
import { CLOCK } from '../config/foundation.module';
import { BuildDayProcessor } from './build-day.processor';
import { ThreadedSearch } from './threaded-search';

/** The bundle puts the thread's entry beside the program that was started. */
const besideTheProgram = (): URL => new URL('./build-day.mjs', pathToFileURL(process.argv[1] ?? ''));

@Module({
  providers: [
    { provide: DayBuilds, useFactory: (database: Database) => new PostgresDayBuilds(database), inject: [Database] },
    { provide: DaySearch, useFactory: () => new ThreadedSearch(besideTheProgram()) },
    {
      provide: RunBuild,
      useFactory: (builds: DayBuilds, search: DaySearch) => new RunBuild(builds, search),
      inject: [DayBuilds, DaySearch],
    },
    {
      provide: BuildDayProcessor,
      useFactory: (runBuild: RunBuild, clock: Clock) => new BuildDayProcessor(runBuild, clock),
      inject: [RunBuild, CLOCK],
    },
  ],
  exports: [BuildDayProcessor],
})
export class PlanningModule {}
