// A day hospital is closed on weekends and holidays: on such a day the demonstration lives the next open one.

/**
 * @param {() => Promise<string>} ask the API's `demo-clock` command
 * @param {string | undefined} wanted an instant chosen by the user wins
 * @returns {Promise<{startsAt?: string, words: string}>}
 */
export async function demoClock(ask, wanted) {
  const chosen = wanted?.trim();
  if (chosen)
    return { startsAt: chosen, words: `L’horloge de la démonstration part de ${chosen} (DEMO_CLOCK_STARTS_AT).` };
  const { startsAt, words = '' } = JSON.parse(await ask());
  return { startsAt, words };
}
