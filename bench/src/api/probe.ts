import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Loaded before the API by the benchmark alone: how long its event loop was ever silent, told and forgotten when asked. */
const resolution = 1;
const silence = monitorEventLoopDelay({ resolution });
silence.enable();
process.on('message', () => {
  process.send?.(silence.max / 1e6 - resolution);
  silence.reset();
});
// Listening must not keep the process once the API is closed.
process.channel?.unref();
