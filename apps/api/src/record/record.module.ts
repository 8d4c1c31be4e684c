import { Module } from '@nestjs/common';
import { BreakGlass, ReviewOpenings } from '@diurne/access';
import { Database } from '@diurne/database';
import type { Environment } from '../config/environment';
import { ENVIRONMENT } from '../config/foundation.module';
import { RecordOpeningsController } from './record-openings.controller';

@Module({
  controllers: [RecordOpeningsController],
  providers: [
    {
      provide: BreakGlass,
      useFactory: (database: Database, { recordOpeningMinutes }: Environment) =>
        new BreakGlass(database, recordOpeningMinutes),
      inject: [Database, ENVIRONMENT],
    },
    { provide: ReviewOpenings, useFactory: (database: Database) => new ReviewOpenings(database), inject: [Database] },
  ],
})
export class RecordModule {}
