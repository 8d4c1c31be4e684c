import { Module } from '@nestjs/common';
import { Database } from '@diurne/database';
import { CorrectRequest, ReceiveRequest, RequestBook, SettleRequest } from '@diurne/planning-application';
import { PostgresRequestBook } from '@diurne/planning-persistence';
import { OfferedDatesController } from './offered-dates.controller';
import { ReceiveRequestController } from './receive-request.controller';
import { SettleRequestController } from './settle-request.controller';

@Module({
  controllers: [ReceiveRequestController, SettleRequestController, OfferedDatesController],
  providers: [
    { provide: RequestBook, useFactory: (database: Database) => new PostgresRequestBook(database), inject: [Database] },
    { provide: ReceiveRequest, useFactory: (book: RequestBook) => new ReceiveRequest(book), inject: [RequestBook] },
    { provide: CorrectRequest, useFactory: (book: RequestBook) => new CorrectRequest(book), inject: [RequestBook] },
    { provide: SettleRequest, useFactory: (book: RequestBook) => new SettleRequest(book), inject: [RequestBook] },
  ],
})
export class RequestsModule {}
