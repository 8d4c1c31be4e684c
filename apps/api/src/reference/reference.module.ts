import { Module } from '@nestjs/common';
import { Database } from '@diurne/database';
import {
  AddResource,
  CloseUnit,
  GiveResource,
  LimitPresence,
  ListResources,
  ListUnits,
  NoteAbsence,
  OpenUnit,
  PublishPathway,
  ResourceBook,
  TakeAbsenceBack,
  TakeClosureBack,
  UnitBook,
} from '@diurne/planning-application';
import { PostgresPathwayShelf, PostgresResourceBook, PostgresUnitBook } from '@diurne/planning-persistence';
import { ManageResourcesController } from './manage-resources.controller';
import { ManageUnitsController } from './manage-units.controller';
import { NoteAbsencesController } from './note-absences.controller';
import { PublishPathwayController } from './publish-pathway.controller';

@Module({
  controllers: [ManageUnitsController, ManageResourcesController, NoteAbsencesController, PublishPathwayController],
  providers: [
    { provide: UnitBook, useFactory: (database: Database) => new PostgresUnitBook(database), inject: [Database] },
    {
      provide: ResourceBook,
      useFactory: (database: Database) => new PostgresResourceBook(database),
      inject: [Database],
    },
    { provide: ListUnits, useFactory: (units: UnitBook) => new ListUnits(units), inject: [UnitBook] },
    { provide: OpenUnit, useFactory: (units: UnitBook) => new OpenUnit(units), inject: [UnitBook] },
    { provide: LimitPresence, useFactory: (units: UnitBook) => new LimitPresence(units), inject: [UnitBook] },
    {
      provide: ListResources,
      useFactory: (resources: ResourceBook) => new ListResources(resources),
      inject: [ResourceBook],
    },
    {
      provide: AddResource,
      useFactory: (resources: ResourceBook, units: UnitBook) => new AddResource(resources, units),
      inject: [ResourceBook, UnitBook],
    },
    {
      provide: GiveResource,
      useFactory: (resources: ResourceBook, units: UnitBook) => new GiveResource(resources, units),
      inject: [ResourceBook, UnitBook],
    },
    { provide: NoteAbsence, useFactory: (book: ResourceBook) => new NoteAbsence(book), inject: [ResourceBook] },
    { provide: TakeAbsenceBack, useFactory: (book: ResourceBook) => new TakeAbsenceBack(book), inject: [ResourceBook] },
    { provide: CloseUnit, useFactory: (book: UnitBook) => new CloseUnit(book), inject: [UnitBook] },
    { provide: TakeClosureBack, useFactory: (book: UnitBook) => new TakeClosureBack(book), inject: [UnitBook] },
    {
      provide: PublishPathway,
      useFactory: (database: Database) => new PublishPathway(new PostgresPathwayShelf(database)),
      inject: [Database],
    },
  ],
})
export class ReferenceModule {}
