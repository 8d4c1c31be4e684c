import { AsyncResource } from 'node:async_hooks';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { NobodyWaits, requireSomebodyWaits } from '@diurne/database';
import { DayAdvice, type DayAnswer, type DayQuestion } from '@diurne/planning-application';
import type { AskedThread, ThreadAnswer } from './advice-messages';

/** The engine broke on a thread, or did not end. */
export class AdviceBroken extends Error {
  override readonly name = 'AdviceBroken';
}

interface Waiting {
  readonly question: DayQuestion;
  /** @throws NobodyWaits, in the name of whoever asked */
  readonly requireAwaited: () => void;
  readonly answer: (answer: DayAnswer<DayQuestion>) => void;
  readonly refuse: (because: Error) => void;
}
export interface AdviceRules {
  readonly threads: number;
  readonly longestMs: number;
  readonly memoryMb: number;
}
/** One core stays for whoever is answered meanwhile. */
const threads = Math.max(1, Math.min(2, availableParallelism() - 1));
const usual: AdviceRules = { threads, longestMs: 20_000, memoryMb: 128 };

/**
 * A few threads that think while the API goes on answering others. Questions wait in turn; one whose asker has gone meanwhile is not begun.
 * A thread lives as long as the process, is started when first needed and anew when it broke.
 */
export class ThreadedAdvice extends DayAdvice {
  private readonly waiting: Waiting[] = [];
  private readonly idle: Worker[] = [];
  private started = 0;

  /** `entry`: the bundle of `advise.entry.ts`. */
  constructor(
    private readonly entry: URL,
    private readonly rules = usual,
  ) {
    super();
  }

  override ask<Asked extends DayQuestion>(question: Asked): Promise<DayAnswer<Asked>> {
    requireSomebodyWaits();
    return new Promise((resolve, refuse) => {
      const answer = resolve as Waiting['answer'];
      this.waiting.push({ question, requireAwaited: inThisName(requireSomebodyWaits), answer, refuse });
      this.goOn();
    });
  }

  private goOn(): void {
    while (this.waiting.length > 0) {
      const thread = this.idle.pop() ?? this.start();
      if (!thread) return;
      const next = this.nextAwaited();
      if (next) this.think(thread, next);
      else this.idle.push(thread);
    }
  }

  private nextAwaited(): Waiting | undefined {
    for (let next = this.waiting.shift(); next; next = this.waiting.shift())
      try {
        next.requireAwaited();
        return next;
      } catch (error) {
        next.refuse(error as NobodyWaits);
      }
    return undefined;
  }

  private start(): Worker | undefined {
    if (this.started >= this.rules.threads) return undefined;
    this.started += 1;
    const thread = new Worker(this.entry, { resourceLimits: { maxOldGenerationSizeMb: this.rules.memoryMb } });
    thread.unref();
    return thread;
  }

  private think(thread: Worker, { question, answer, refuse }: Waiting): void {
    const end = (settle: () => void): void => {
      clearTimeout(tooLong);
      thread.off('message', hear).off('error', fail).off('exit', miss);
      settle();
    };
    const give = (up: Error): void => {
      end(() => {
        // Whatever it says while it ends is of no interest any more.
        thread.on('error', () => undefined);
        this.started -= 1;
        void thread.terminate();
        refuse(up);
        this.goOn();
      });
    };
    const hear = (said: ThreadAnswer): void => {
      end(() => {
        this.idle.push(thread);
        if (said.kind === 'answered') answer(said.answer);
        else refuse(new AdviceBroken(said.why));
        this.goOn();
      });
    };
    const fail = (error: Error): void => {
      give(new AdviceBroken(error.name, { cause: error }));
    };
    const miss = (): void => {
      give(new AdviceBroken('the thread ended'));
    };
    const tooLong = setTimeout(() => {
      give(new AdviceBroken('the engine does not end'));
    }, this.rules.longestMs);
    thread.on('message', hear).on('error', fail).on('exit', miss);
    const asked: AskedThread = { question };
    thread.postMessage(asked);
  }
}

/** What asks in the name of the present request, whenever it is called. */
function inThisName(act: () => void): () => void {
  return AsyncResource.bind(act);
}
