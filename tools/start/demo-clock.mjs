// A day hospital is closed on weekends and holidays: on such a day the demonstration lives the next open one.

/**
 * @param {() => Promise<string>} ask the API's `demo-clock` command
 * @returns {Promise<{startsAt?: string, words: string}>} the user's own DEMO_CLOCK_STARTS_AT wins
 */
export async function demoClock(ask, environment = process.env) {
  const wanted = environment.DEMO_CLOCK_STARTS_AT?.trim();
  if (wanted) return { startsAt: wanted, words: `L’horloge de la démonstration part de ${wanted} (DEMO_CLOCK_STARTS_AT).` };
  const { startsAt, words = '' } = JSON.parse(await ask());
  return { startsAt, words };
}
