import { ServiceUnavailable } from './service-unavailable';

export interface TurnsRules {
  /** Who of this process may stand at one lock with a connection in hand. */
  readonly atOnce: number;
  /** How long the others wait for that, without a connection. */
  readonly patienceMs: number;
}

/** Nobody's turn yet: whoever is told gives the connection back and waits outside. */
export class TurnAwaited extends Error {
  constructor(readonly turn: string) {
    super('others stand there already');
  }
}

interface Waiting {
  readonly let: () => void;
}

/** Keeps a crowd at one lock (a frozen day) from taking every connection of the process. */
export class Turns {
  private readonly standing = new Map<string, number>();
  private readonly outside = new Map<string, Waiting[]>();

  constructor(private readonly rules: TurnsRules) {}

  /** The turns of one transaction, given back together at its end. */
  open(): TurnsOfOne {
    return new TurnsOfOne(this);
  }

  enter(turn: string): boolean {
    const there = this.standing.get(turn) ?? 0;
    if (there >= this.rules.atOnce) return false;
    this.standing.set(turn, there + 1);
    return true;
  }

  /** To the one who has waited longest, if any. */
  leave(turn: string): void {
    const next = this.outside.get(turn)?.shift();
    if (next) {
      next.let();
      return;
    }
    this.outside.delete(turn);
    const left = (this.standing.get(turn) ?? 1) - 1;
    if (left > 0) this.standing.set(turn, left);
    else this.standing.delete(turn);
  }

  /** @throws ServiceUnavailable when it takes longer than anybody should wait */
  wait(turn: string): Promise<void> {
    if (this.enter(turn)) return Promise.resolve();
    return new Promise((let_, refuse) => {
      const queue = this.outside.get(turn) ?? [];
      this.outside.set(turn, queue);
      const waiting: Waiting = {
        let: () => {
          clearTimeout(timer);
          let_();
        },
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(waiting), 1);
        refuse(new ServiceUnavailable('busy'));
      }, this.rules.patienceMs);
      queue.push(waiting);
    });
  }
}

export class TurnsOfOne {
  private readonly held = new Set<string>();
  constructor(private readonly turns: Turns) {}

  /** @throws TurnAwaited */
  take(turn: string): void {
    if (this.held.has(turn)) return;
    if (!this.turns.enter(turn)) throw new TurnAwaited(turn);
    this.held.add(turn);
  }

  /** Gives back all others first: who waits holds nobody up. @throws ServiceUnavailable */
  async wait(turn: string): Promise<void> {
    this.giveBack();
    await this.turns.wait(turn);
    this.held.add(turn);
  }

  giveBack(): void {
    for (const turn of this.held) this.turns.leave(turn);
    this.held.clear();
  }
}
