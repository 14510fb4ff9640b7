/** `npm run token`, `npm run ask` and `npm run import`: the first argument says which. */
import { processTerminal } from "./command-context.js";
import { runCommand } from "./command-line.js";
import { readCommandConfig } from "./config.js";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader has enough, as `head` has.
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await runCommand(process.argv.slice(2), { terminal: processTerminal, config: readCommandConfig() });
