/** Random questions before and after what their readers may not see changes, at length: `node test/dist/benchmark/hidden-data.js --questions 10000 --seed 1`. */
import { parseArgs } from "node:util";
import { freeDocuments } from "../harness/free-documents.js";
import { startTestHub } from "../harness/test-hub.js";
import { interrogateAll } from "../security/hidden-data/interrogation.js";

const { values } = parseArgs({
  options: { questions: { type: "string", default: "10000" }, seed: { type: "string", default: "1" } },
});
const hub = await startTestHub({ ...freeDocuments(), RATE_LIMIT_PER_MINUTE: "0", COST_PER_MINUTE: "0" });
try {
  const { asked, answered, differences } = await interrogateAll(hub, {
    count: Number(values.questions),
    seed: Number(values.seed),
  });
  for (const difference of differences.slice(0, 5)) print(JSON.stringify(difference));
  print(`${differences.length} of ${asked} answers differ; ${answered} hold data`);
  process.exitCode = differences.length > 0 ? 1 : 0;
} finally {
  await hub.stop();
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
