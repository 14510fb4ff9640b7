/** Sends requests as its parent orders; a separate process, so that it is warm when it counts. */
import { runLoad } from "./run-load.js";

process.on("disconnect", () => process.exit(0));
process.on("message", (order) => {
  // A load that fails ends the process, and so the benchmark.
  void runLoad(JSON.parse(String(order))).then((result) => process.send?.(JSON.stringify(result)));
});
process.send?.("ready");
