import type { OutboxLedger } from '@diurne/messaging';
import type { Clock } from '@diurne/time';
import { BackgroundFigure } from './background-figure';

/** Longer than a worker that is being replaced. */
const alarmSeconds = 300;

/** Whether anybody hands over what is due. */
export class MessagesLate {
  private readonly figure: BackgroundFigure;

  constructor(
    ledger: Pick<OutboxLedger, 'establishments' | 'lagSeconds'>,
    clock: Clock,
    alarm: (seconds: number) => void,
  ) {
    const ask = async () => {
      let longest = 0;
      for (const id of await ledger.establishments()) longest = Math.max(longest, await ledger.lagSeconds(id, clock()));
      return longest;
    };
    this.figure = new BackgroundFigure(ask, alarmSeconds, alarm);
  }

  seconds(): number | null {
    return this.figure.now();
  }
}
