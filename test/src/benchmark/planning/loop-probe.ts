/** Loaded into the gateway's process by `--import`: tells over IPC for how long at most its event loop stood still since it was last asked. */
import { monitorEventLoopDelay } from "node:perf_hooks";

const NANOSECONDS = 1e6;
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

process.on("message", (message) => {
  if (message !== "loop") return;
  process.send?.({ loop: delay.max / NANOSECONDS });
  delay.reset();
});
