import { setTimeout as pause } from 'node:timers/promises';
import { ServiceUnavailable } from './service-unavailable';
import { TurnAwaited, Turns } from './turns';

const day = 'day of a house 2027-06-01';
const refusalOf = (act: () => void): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('two at once, and 60 ms of patience outside', () => {
  const turns = () => new Turns({ atOnce: 2, patienceMs: 60 });
  const three = (all: Turns) => [all.open(), all.open(), all.open()] as const;

  it('lets two stand at one lock, and one at two locks', () => {
    const [first, second, third] = three(turns());
    for (const one of [first, second]) one.take(day);
    expect(refusalOf(() => third.take(day))).toBeInstanceOf(TurnAwaited);
    third.take('another day');
    first.take(day);
  });

  it('gives a turn to whoever has waited longest, even when somebody comes at that very moment', async () => {
    const all = turns();
    const [first, second, third] = three(all);
    for (const one of [first, second]) one.take(day);
    const order: string[] = [];
    const waits = [
      third.wait(day).then(() => order.push('third')),
      all
        .open()
        .wait(day)
        .catch(() => order.push('last')),
    ];
    first.giveBack();
    expect(refusalOf(() => first.take(day))).toBeInstanceOf(TurnAwaited);
    await Promise.all(waits);
    expect(order).toEqual(['third', 'last']);
    third.take(day);
  });

  it('refuses who has waited too long, and forgets them', async () => {
    const [first, second, third] = three(turns());
    for (const one of [first, second]) one.take(day);
    await expect(third.wait(day)).rejects.toThrow(ServiceUnavailable);
    first.giveBack();
    await pause(5);
    expect(refusalOf(() => first.take(day))).toBeUndefined();
  });

  it('gives back what was held before one waits', async () => {
    const [first, second, third] = three(turns());
    for (const one of [first, second]) one.take(day);
    third.take('another day');
    const waiting = third.wait(day);
    first.take('another day');
    second.take('another day');
    second.giveBack();
    await waiting;
  });
});
