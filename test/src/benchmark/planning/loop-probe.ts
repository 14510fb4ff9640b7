/** Loaded into the gateway's process by `--import`: sends over IPC the longest block of its event loop since the last report. */
import { monitorEventLoopDelay } from "node:perf_hooks";

const NANOSECONDS = 1e6;
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

process.on("message", (message) => {
  if (message !== "loop") return;
  process.send?.({ loop: delay.max / NANOSECONDS });
  delay.reset();
});
