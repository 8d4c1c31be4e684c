const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Resolves with the first signal that asks to stop. A second one ends the process at once; its servers are killed on the way out. */
export function interruption() {
  return new Promise((done) => {
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        done(signal);
        for (const each of SIGNALS) process.on(each, () => process.exit(130));
      });
    }
  });
}
