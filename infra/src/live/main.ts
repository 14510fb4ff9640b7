import { StartError } from "@kim-hub/postgres/start-error";
import { describeUncommitted } from "../dev/describe-uncommitted.js";
import { type Hub, startHub } from "../dev/hub.js";
import { createSteps } from "../dev/steps.js";
import { LiveFault } from "./live-fault.js";
import { LiveOffices } from "./live-offices.js";
import { Renewal } from "./renewal.js";
import { RenewalQueue } from "./renewal-queue.js";
import { watchSources } from "./sources/watch-sources.js";
import { readDevArguments } from "./starting/dev-arguments.js";
import { readLiveConfig } from "./starting/live-config.js";
import { liveGuide } from "./starting/live-guide.js";

let hub: Hub | null = null;
let offices: LiveOffices | null = null;
let sources: { stop(): void } | null = null;
let stopping = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.on(signal, stop);

const asked = readDevArguments(process.argv.slice(2));
const say = (line: string) => process.stdout.write(`${line}\n`);
try {
  const config = await readLiveConfig(asked, process.env);
  offices = new LiveOffices(config, (name) => {
    if (!stopping)
      say(`  ✗ ${name} has ended; its log is in the data directory under logs/${name}.log; a save starts it anew.`);
  });
  hub = await startHub(config, createSteps(process.stdout), offices);
  if (stopping) await finish();
  offices.prepareStandby();
  void offices.rehearse();
  const queue = new RenewalQueue(new Renewal(hub, offices), offices, say);
  sources = watchSources((saved) => queue.add(saved));
  say(`\nKIM Hub runs at ${hub.url} and follows what you save. Ctrl-C stops everything.\n\n${liveGuide(config, hub)}`);
  if (hub.uncommitted.length > 0) say(describeUncommitted(hub.uncommitted));
} catch (error) {
  if (!stopping) {
    const place = error instanceof LiveFault && error.place ? `${error.place}: ` : "";
    const known = error instanceof StartError || error instanceof Error;
    process.stderr.write(`\nKIM Hub did not start: ${place}${known ? error.message : "unknown fault."}\n`);
    process.exitCode = 1;
  }
  await finish();
}

/** A stop while starting waits for the step under way, so that nothing is left running behind it. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  say("\nStopping …");
  if (hub) await finish();
}

async function finish(): Promise<void> {
  sources?.stop();
  await hub?.stop();
  await offices?.stop();
  if (stopping) say("Everything has stopped.");
  process.exit();
}
