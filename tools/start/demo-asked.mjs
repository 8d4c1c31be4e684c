/** Whether the demonstration is asked for; anything but 0 and 1 is refused: a real establishment must not live by the demonstration's clock. */
export function demoAsked(text) {
  const said = text?.trim() ?? '';
  if (said === '' || said === '1') return true;
  if (said === '0') return false;
  throw new Error(`DIURNE_DEMO vaut « ${text} » : donnez 1 (ou rien) pour la démonstration, 0 pour un établissement.`);
}

/** For a command on the embedded database, what `npm start` would say there: the demonstration lives another day than the one on which its rows are written. */
export const asStarted = (env) => (env.DATABASE_URL ? {} : { DIURNE_DEMO: demoAsked(env.DIURNE_DEMO) ? '1' : '0' });
