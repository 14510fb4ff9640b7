/** Loaded into the gateway's process by `--import`: sends the process's memory after a collection over IPC. */
export {};

process.on("message", (message) => {
  if (message !== "memory") return;
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ heapUsed, rss });
});
