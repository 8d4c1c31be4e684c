// For Jest: the same drawings as in the browser.
import { createHash } from 'node:crypto';
import { drawn, version } from './tabler.mjs';

export default {
  process: (names) => ({ code: drawn(names) }),
  getCacheKey: (names, _path, { configString }) =>
    createHash('sha256').update([names, configString, version].join('\n')).digest('hex'),
};
