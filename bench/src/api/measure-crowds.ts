import { setTimeout as pause } from 'node:timers/promises';
import type { ApiProcess } from './api-process';
import type { BenchHouse } from './fill-house';

export interface ReadersMeasure {
  readonly times: readonly number[];
  readonly errors: number;
  readonly peakMegabytes: number;
  readonly perSecond: number;
}

/** So many readers of one day, each asking again as soon as it is answered. */
export async function measureReaders(
  api: ApiProcess,
  house: BenchHouse,
  about: { readonly on: string; readonly readers: number; readonly seconds: number },
): Promise<ReadersMeasure> {
  const path = `/units/${house.unitId}/days/${about.on}`;
  const times: number[] = [];
  let [errors, peak] = [0, api.residentMegabytes()];
  const began = performance.now();
  const over = (): boolean => performance.now() - began > about.seconds * 1000;
  const reader = async (): Promise<void> => {
    while (!over()) {
      const answer = await api.ask('GET', path).catch(() => undefined);
      if (answer?.status === 200) times.push(answer.milliseconds);
      else errors += 1;
    }
  };
  const watching = (async () => {
    while (!over()) {
      peak = Math.max(peak, api.residentMegabytes());
      await pause(50);
    }
  })();
  await Promise.all([...Array.from({ length: about.readers }, reader), watching]);
  return { times, errors, peakMegabytes: peak, perSecond: times.length / ((performance.now() - began) / 1000) };
}

export interface ProposalsMeasure {
  readonly times: readonly number[];
  readonly alone: readonly number[];
  readonly errors: number;
  readonly silence: number;
  /** Of somebody else meanwhile, who only asks who they are. */
  readonly others: readonly number[];
}

export async function measureProposals(
  api: ApiProcess,
  about: {
    readonly requestIds: readonly string[];
    readonly from: string;
    readonly to: string;
    readonly rounds: number;
  },
): Promise<ProposalsMeasure> {
  const order = { from: about.from, to: about.to, count: 5 };
  const propose = (id: string) => api.ask('POST', `/requests/${id}/proposals`, order);
  const alone: number[] = [];
  for (const id of about.requestIds) alone.push((await propose(id)).milliseconds);
  await api.longestSilence();
  const [times, others]: [number[], number[]] = [[], []];
  let [errors, busy] = [0, true];
  const somebody = (async () => {
    while (busy) {
      others.push((await api.ask('GET', '/me')).milliseconds);
      await pause(10);
    }
  })();
  for (let round = 0; round < about.rounds; round += 1)
    for (const answer of await Promise.all(about.requestIds.map(propose))) {
      if (answer.status === 200) times.push(answer.milliseconds);
      else errors += 1;
    }
  busy = false;
  await somebody;
  return { times, alone, errors, silence: await api.longestSilence(), others };
}
