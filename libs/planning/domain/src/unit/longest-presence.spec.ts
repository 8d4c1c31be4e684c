import { longestPresence } from './longest-presence';

describe('how long a visit may last', () => {
  const stay = (maxPresence: number, ofUnit: number) => longestPresence({ maxPresence }, ofUnit);

  it('is what the unit allows, twelve hours included where it says so', () => {
    expect([stay(719, 719), stay(719, 720), stay(720, 719), stay(719, 480)]).toEqual([719, 720, 719, 480]);
  });

  it('is less where the pathway says less', () => {
    expect([stay(600, 720), stay(600, 480), stay(718, 720)]).toEqual([600, 480, 718]);
  });
});
