import { NestFactory, Reflector, DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { KeptAnswers, SecondFactors, UserSessions } from '@diurne/access';
import { Database, ProcessClock } from '@diurne/database';
import type { Server } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { AppModule } from '../app.module';
import type { Clock } from '@diurne/time';
import type { Environment } from '../config/environment';
import { RecordDoor } from '../record/record-door';
import { AnswerOnceInterceptor } from './answer-once.interceptor';
import { AnswerCheckInterceptor } from './answer-check.interceptor';
import { setUpConnections, unknownExpectation } from './connections';
import { ContractGuard } from './contract.guard';
import { CutOffInterceptor } from './cut-off.interceptor';
import { speakFrench } from './french-messages';
import { frontDesk } from './front-desk';
import { RouteUnknown } from './http-refusals';
import { NestLogger } from './nest-logger';
import { ProblemFilter } from './problem.filter';
import { requestLog, unreadableAddress } from './request-log';
import { neverStored, securityHeaders } from './security-headers';
import { SomebodyWaitsInterceptor } from './somebody-waits.interceptor';
import { requireEveryContractServed } from './served-contracts';

/** The whole API, ready to listen; tests start this very one on port 0. @throws Error when a contract has no handler or a handler no contract. */
export async function createApplication(
  environment: Environment,
  log: Logger,
  given?: Clock,
): Promise<NestExpressApplication> {
  speakFrench();
  const application = await NestFactory.create<NestExpressApplication>(AppModule.with(environment, log), {
    bodyParser: false,
    logger: new NestLogger(log),
    abortOnError: false,
  });
  const clock = given ?? application.get(ProcessClock).now;
  application.set('trust proxy', environment.trustedProxies);
  application.disable('x-powered-by');
  application.use(requestLog(log), securityHeaders(environment.publicUrl));
  application.use((request: Request, _response: Response, next: NextFunction) => {
    next(unreadableAddress(request.path) ? new RouteUnknown() : unknownExpectation(request));
  });
  application.use(frontDesk(environment.frontDeskDist), neverStored);
  application.useBodyParser('json', { limit: '1mb' });
  application.setGlobalPrefix('api');
  const reflector = application.get(Reflector);
  application.useGlobalFilters(new ProblemFilter(log, environment.checksAnswers));
  application.useGlobalGuards(
    new ContractGuard(
      reflector,
      application.get(UserSessions),
      application.get(SecondFactors),
      new RecordDoor(application.get(Database)),
      environment,
      clock,
    ),
  );
  const answers = new KeptAnswers(application.get(Database));
  application.useGlobalInterceptors(new AnswerOnceInterceptor(reflector, answers));
  if (environment.checksAnswers) application.useGlobalInterceptors(new AnswerCheckInterceptor(reflector));
  application.useGlobalInterceptors(new SomebodyWaitsInterceptor(reflector), new CutOffInterceptor());
  requireEveryContractServed(application.get(DiscoveryService), new MetadataScanner());
  await application.init();
  setUpConnections(application.getHttpServer() as Server);
  return application;
}
