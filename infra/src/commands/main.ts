/** `npm run token`, `npm run ask` and the other commands: the first argument says which. */
import { processTerminal } from "./command-context.js";
import { runCommand } from "./command-line.js";
import { readCommandConfig } from "./config.js";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader has enough, as `head` has.
  if (error.code === "EPIPE") return;
  processTerminal.complain(`The answer cannot be written: ${error.message}.`);
  process.exit(2);
});
process.exitCode = await runCommand(process.argv.slice(2), { terminal: processTerminal, config: readCommandConfig() });
