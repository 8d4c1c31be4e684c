// Loaded before a server's own program: when the launcher is killed without a chance to say so, its servers end too.
if (process.send) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
}
