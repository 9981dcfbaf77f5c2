// Loaded into API and worker before anything else: where the process that started them is gone, they stop as if asked to.
const AT_LAST = 10_000;

process.on('disconnect', () => {
  setTimeout(() => process.exit(1), AT_LAST).unref();
  if (process.listenerCount('SIGTERM')) process.kill(process.pid, 'SIGTERM');
  else process.exit(1);
});
process.channel?.unref();
