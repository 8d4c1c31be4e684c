import type { Server } from 'node:http';
import { environmentOfProcess } from '../config/environment';
import { openLog } from '../config/log';
import { closeIdleConnections } from '../http/connections';
import { createApplication } from '../http/create-application';

const drainMs = 10_000;

/** Serves until it is told to stop, then answers what has been asked, takes nothing new and ends. */
export async function serve(): Promise<void> {
  const environment = environmentOfProcess();
  const log = openLog(environment);
  const application = await createApplication(environment, log);
  try {
    await application.listen(environment.port, environment.host);
  } catch (failure) {
    // What has begun already (the live screens' listener) would keep the process alive.
    await application.close();
    throw failure;
  }
  log.info({ url: await application.getUrl() }, 'listening');
  const signal = await new Promise<string>((stop) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, stop);
  });
  log.info({ signal }, 'stopping');
  const late = setTimeout(() => {
    log.warn('answers still open after ten seconds are cut');
    process.exit(1);
  }, drainMs);
  const idle = closeIdleConnections(application.getHttpServer() as Server);
  await application.close();
  idle.stop();
  clearTimeout(late);
  log.info('stopped');
}
