// Adds up what every part of a test run says, and ends with the one plain line that a machine may read.

/** @typedef {{name: string, passed: number, failed: number, skipped?: number, output?: string}} Result */
export class Tally {
  #passed = 0;
  #failed = 0;
  #missing = [];
  #began = Date.now();

  /** @param {Result} result */
  add({ name, passed, failed, skipped = 0, output = '' }) {
    this.#passed += passed;
    this.#failed += failed;
    if (failed > 0 && output) process.stdout.write(`\n${output}\n\n`);
    const more = [`${passed} passed`, failed > 0 ? `${failed} failed` : '', skipped > 0 ? `${skipped} SKIPPED` : '']
      .filter(Boolean)
      .join(', ');
    process.stdout.write(`${failed > 0 ? '✗' : '✓'} ${name}: ${more} (${this.#seconds()} s)\n`);
  }

  /** A part that could not run is never silent, and is a failure where the gate runs. */
  notRun(what) {
    this.#missing.push(what);
    process.stdout.write(`\n!!! NOT RUN: ${what}\n\n`);
    if (isGate()) this.#failed += 1;
  }

  /** @returns {number} the exit code */
  end() {
    for (const what of this.#missing) process.stdout.write(`!!! NOT RUN: ${what}\n`);
    process.stdout.write(`in ${this.#seconds()} s\n${this.#passed} passed, ${this.#failed} failed\n`);
    return this.#failed > 0 ? 1 : 0;
  }

  #seconds() {
    return Math.round((Date.now() - this.#began) / 1000);
  }
}

const isGate = () => !['', '0', 'false', undefined].includes(process.env.CI);
