/** Loaded into the gateway's process by `--import`: tells over IPC the most memory that the process has ever held, in bytes. */
export {};

const BYTES_PER_KIB = 1024;

process.on("message", (message) => {
  if (message === "peak") process.send?.({ peak: process.resourceUsage().maxRSS * BYTES_PER_KIB });
});
