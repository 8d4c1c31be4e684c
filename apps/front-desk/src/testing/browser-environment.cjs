const { TestEnvironment } = require('jest-environment-jsdom');

/** jsdom without the network's words: Node's own stand in for the browser's. */
class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, {
      Response,
      Request,
      Headers,
      TextEncoder,
      TextDecoder,
      fetch: () => Promise.reject(new TypeError('no network in tests')),
    });
  }
}
module.exports = BrowserEnvironment;
