/** Stories with and without a secret at length, run by hand: `node test/dist/benchmark/non-interference.js --stories 1000 --seed 1`. */
import { isDeepStrictEqual, parseArgs } from "node:util";
import { createRandom } from "@kim-hub/kit/test-random";
import { startStoryHub } from "../security/non-interference/start-story-hub.js";
import { tellStory } from "../security/non-interference/tell-story.js";

const { values } = parseArgs({
  options: { stories: { type: "string", default: "1000" }, seed: { type: "string", default: "1" } },
});
const random = createRandom(Number(values.seed));
const told = new Map<string, number>();
let faults = 0;
const hub = await startStoryHub();
try {
  for (let story = 0; story < Number(values.stories); story += 1) {
    const { secret, without, with: known } = await tellStory(hub, random);
    told.set(secret, (told.get(secret) ?? 0) + 1);
    if (isDeepStrictEqual(known, without)) continue;
    faults += 1;
    print(`story ${story}, ${secret}:\n${JSON.stringify(without)}\n${JSON.stringify(known)}`);
  }
} finally {
  await hub.stop();
}
for (const [secret, count] of told) print(`${String(count).padStart(6)}  ${secret}`);
print(`${faults} of ${values.stories} stories tell a secret`);
process.exitCode = faults > 0 ? 1 : 0;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
