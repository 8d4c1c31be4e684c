import { Module } from '@nestjs/common';
import { Database } from '@diurne/database';
import { PublishPathway } from '@diurne/planning-application';
import { PostgresPathwayShelf } from '@diurne/planning-persistence';
import { ManageResourcesController } from './manage-resources.controller';
import { ManageUnitsController } from './manage-units.controller';
import { PublishPathwayController } from './publish-pathway.controller';

@Module({
  controllers: [ManageUnitsController, ManageResourcesController, PublishPathwayController],
  providers: [
    {
      provide: PublishPathway,
      useFactory: (database: Database) => new PublishPathway(new PostgresPathwayShelf(database)),
      inject: [Database],
    },
  ],
})
export class ReferenceModule {}
