/** Kills at length, run by hand: `node test/dist/benchmark/kill.js --answers 10000 --workers 2 --seed 1`. */
import { parseArgs } from "node:util";
import { killUnderLoad } from "../chaos/kill/kill-run.js";
import { UNLIMITED } from "../chaos/kill/unlimited.js";
import { findUnrecorded } from "../chaos/kill/unrecorded.js";
import { startTestHub } from "../harness/test-hub.js";

const { values } = parseArgs({
  options: {
    answers: { type: "string", default: "10000" },
    callers: { type: "string", default: "16" },
    workers: { type: "string", default: "2" },
    seed: { type: "string", default: "1" },
  },
});
const hub = await startTestHub({ ...UNLIMITED, GATEWAY_WORKERS: values.workers });
try {
  const { received, lost, kills } = await killUnderLoad(hub, {
    answers: Number(values.answers),
    callers: Number(values.callers),
    seed: Number(values.seed),
    onProgress: (answers) => process.stderr.write(`\r${answers}`),
  });
  const unrecorded = await findUnrecorded(hub, received);
  const offices = received.flatMap((answer) => answer.offices);
  print(`\n${received.length} answers received, ${received.filter(({ refused }) => refused).length} of them refusals`);
  print(`${lost} requests without a complete answer`);
  print(`kills: ${JSON.stringify(kills)}`);
  print(`parts received: ${JSON.stringify(countEach(offices))}`);
  for (const fault of unrecorded.slice(0, 20)) print(fault);
  print(`${unrecorded.length} answers or parts of them without their rows in both logs`);
  process.exitCode = unrecorded.length > 0 ? 1 : 0;
} finally {
  await hub.stop();
}

function countEach(names: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
