/** Loaded into the gateway's process by `--import`: sends over IPC the most memory it has ever held, and its heap after a collection. */
export {};

const BYTES_PER_KIB = 1024;

process.on("message", (message) => {
  if (message !== "memory") return;
  globalThis.gc?.();
  process.send?.({
    peak: process.resourceUsage().maxRSS * BYTES_PER_KIB,
    heap: process.memoryUsage().heapUsed,
  });
});
