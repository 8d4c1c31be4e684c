import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { applicationDataSource, Database, migrate, patienceOfJobs } from '@diurne/database';
import { startApi } from './api-process';
import { apiSection, withApiSection, type ApiResults } from './api-page';
import { fillHouse, type BenchHouse } from './fill-house';
import { fillPatients } from './fill-patients';
import { fillYear, forgetBookings, waitingRequests, weekdays, writeWindows } from './fill-year';
import { measureBooking } from './measure-booking';
import { measureProposals, measureReaders } from './measure-crowds';
import { measureDay } from './measure-day';
import { measureSearch } from './measure-search';
import { BareQueries } from './testing/bare-queries';

export type ApiPart = 'search' | 'day' | 'booking' | 'proposals' | 'readers';
type Mutable<Of> = { -readonly [Key in keyof Of]: Of[Key] };

export interface ApiOrder {
  readonly root: string;
  readonly patients: number;
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  /** Of a superuser: the year is filled without asking for each reference. */
  readonly superUrl: string;
  readonly program: string;
  readonly probe: string;
  readonly port: number;
  readonly rounds: number;
  readonly part?: ApiPart;
  /** What is known of a database that is filled once and kept. */
  readonly kept?: string;
  /** Only a whole run writes the page. */
  readonly whole: boolean;
}

const [ahead, daysOfYear, readers, callers] = [75, 250, 200, 10];
const patienceOfFilling = { ...patienceOfJobs, statement: 900_000, answer: 920_000, idleInTransaction: 900_000 };
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Filled {
  readonly house: BenchHouse;
  readonly days: readonly string[];
}

/** Fills a database, or takes one that was filled before; measures the API beside what is bare and writes its part of `docs/benchmarks.md`. */
export async function benchmarkApi(order: ApiOrder): Promise<void> {
  const load = loadavg();
  await migrate(order.ownerUrl, 'diurne_app');
  const source = await applicationDataSource(order.superUrl, [], 2, patienceOfFilling).initialize();
  const database = new Database(source);
  const began = performance.now();
  const since = (): string => `${((performance.now() - began) / 1000).toFixed(0)} s`;
  const filled = order.kept && existsSync(order.kept) ? readKept(order.kept) : await fill(database, order);
  say(`filled after ${since()}`);
  const { house, days } = filled;
  const tomorrow = days.find((day) => day > new Date().toISOString().slice(0, 10)) ?? '';
  const last = days.at(-1) ?? '';
  const [empty = '', bareEmpty = ''] = weekdays(new Date(Date.parse(last) + 86_400_000), 2);
  const waiting = (count: number, skip: number, from: string, to: string) =>
    waitingRequests(database, house, { count, skip, from, to });
  const bookings = Math.min(60, order.rounds);
  await forgetBookings(database, house, [empty, bareEmpty]);
  await writeWindows(database, house, bareEmpty);
  const proposed = await waiting(callers, 20, tomorrow, last);
  const requestIds = await waiting(bookings, 50, empty, empty);
  const bareRequestIds = await waiting(bookings, 150, bareEmpty, bareEmpty);
  await source.destroy();
  const bare = await BareQueries.open(order.databaseUrl, house.establishmentId);
  const { cookie } = house;
  const api = await startApi(order.program, order.probe, { databaseUrl: order.databaseUrl, port: order.port, cookie });
  try {
    const wants = (part: ApiPart): boolean => order.part === undefined || order.part === part;
    const found: Mutable<ApiResults> = { patients: order.patients, days: daysOfYear, readers, callers };
    const about = { databaseUrl: order.databaseUrl, house, on: tomorrow, rounds: order.rounds };
    const ofBooking = { house, on: empty, bareOn: bareEmpty, requestIds, bareRequestIds };
    if (wants('search')) found.search = await measureSearch(api, bare, order.rounds);
    if (wants('day')) found.day = await measureDay(api, bare, about);
    if (wants('booking')) found.booking = await measureBooking(api, bare, ofBooking);
    if (wants('proposals'))
      found.proposals = await measureProposals(api, { requestIds: proposed, from: tomorrow, to: last, rounds: 2 });
    if (wants('readers')) found.crowd = await measureReaders(api, house, { on: tomorrow, readers, seconds: 15 });
    const section = apiSection(found, machineLine(load));
    const path = join(order.root, 'docs/benchmarks.md');
    if (order.whole) writeFileSync(path, withApiSection(readFileSync(path, 'utf8'), section));
    say(`\n${section}`);
  } catch (error) {
    // Said before anything is waited for.
    say(String(error));
    throw error;
  } finally {
    await api.stop();
    await bare.close();
  }
}

const readKept = (path: string): Filled => JSON.parse(readFileSync(path, 'utf8')) as Filled;

async function fill(database: Database, { patients, kept }: ApiOrder): Promise<Filled> {
  const house = await fillHouse(database);
  await fillPatients(database, house.establishmentId, patients);
  say(`${patients} patients are there`);
  const behind = (daysOfYear - ahead) * 1.4 * 86_400_000;
  const days = weekdays(new Date(Date.now() - behind), daysOfYear);
  await fillYear(database, house, days);
  await waitingRequests(database, house, { count: 12, skip: 0, from: days[0] ?? '', to: days.at(-1) ?? '' });
  if (kept) writeFileSync(kept, JSON.stringify({ house, days }), { mode: 0o600 });
  return { house, days };
}

function machineLine(load: readonly number[]): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, Node ${process.version}, load average when it began ${load.map((one) => one.toFixed(1)).join(' ')}`;
}
