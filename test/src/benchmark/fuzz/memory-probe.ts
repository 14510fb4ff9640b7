/** Loaded into the gateway's process by `--import`: tells over IPC what the process holds after a collection. */
export {};

process.on("message", (message) => {
  if (message !== "memory") return;
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ heapUsed, rss });
});
