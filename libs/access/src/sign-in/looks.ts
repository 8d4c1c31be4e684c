import { SignInBusy } from '../access-refusals';

interface Waiting {
  readonly source: string;
  readonly begin: () => void;
}

/** One look at a password costs 19 MiB and some 30 ms of a core: few at a time, the rest in a queue that has an end. */
export class Looks {
  private under = 0;
  private readonly known: Waiting[] = [];
  private readonly strangers: Waiting[] = [];

  constructor(
    private readonly atOnce = 2,
    private readonly mostWaiting = 200,
    private readonly mostOfOneSource = 50,
  ) {}

  /** Known devices come first, and do not wait behind a stranger's crowd. @throws SignInBusy */
  async take<Result>(source: string, isKnown: boolean, look: () => Promise<Result>): Promise<Result> {
    await this.turn(source, isKnown);
    try {
      return await look();
    } finally {
      const next = this.known.shift() ?? this.strangers.shift();
      if (next) next.begin();
      else this.under -= 1;
    }
  }

  private async turn(source: string, isKnown: boolean): Promise<void> {
    if (this.under < this.atOnce) {
      this.under += 1;
      return;
    }
    const lane = isKnown ? this.known : this.strangers;
    if (lane.length >= this.mostWaiting || lane.filter((one) => one.source === source).length >= this.mostOfOneSource)
      throw new SignInBusy();
    await new Promise<void>((begin) => lane.push({ source, begin }));
  }
}
