import { presenceBeyond } from './presence-beyond';

describe('a presence beyond what the unit allows', () => {
  const hours = (of: number) =>
    [719, 720, 721].map((minutes) => presenceBeyond({ planned: minutes, lived: null }, of).length);

  it('is told from twelve hours on, or from a minute more where twelve hours are allowed', () => {
    expect(hours(719)).toEqual([0, 1, 1]);
    expect(hours(720)).toEqual([0, 0, 1]);
  });

  it('is told in the unit’s words', () => {
    expect(presenceBeyond({ planned: 720, lived: null }, 719)).toEqual([
      '12\u00a0h de présence prévues\u00a0: l’unité permet moins de 12\u00a0h.',
    ]);
    expect(presenceBeyond({ planned: 500, lived: null }, 480)).toEqual([
      '8\u00a0h\u00a020 de présence prévues\u00a0: l’unité permet 8\u00a0h au plus.',
    ]);
  });

  it('is what was lived once the patient has left', () => {
    expect(presenceBeyond({ planned: 500, lived: 725 }, 720)).toEqual([
      '12\u00a0h\u00a005 de présence en réalité\u00a0: l’unité permet 12\u00a0h au plus.',
    ]);
    expect(presenceBeyond({ planned: 730, lived: 640 }, 719)).toEqual([]);
  });
});
