/**
 * Whether the time of an answer tells what is hidden from what is not there, and whether a difference that outlasts the time for which a refusal is held
 * would be found: `node test/dist/benchmark/existence-timing.js --pairs 600`.
 */
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { REFUSED_AFTER_MILLISECONDS } from "@kim-hub/kit/even-refusals";
import { createRandom } from "@kim-hub/kit/test-random";
import { UNLIMITED } from "../chaos/kill/unlimited.js";
import { startTestHub } from "../harness/test-hub.js";
import { type HiddenAndAbsent, listHiddenAndAbsent } from "../security/existence/hidden-and-absent.js";
import { compareTimes } from "./existence-timing/compare-times.js";
import { plantDelay } from "./existence-timing/plant-delay.js";
import { timeQuestion } from "./existence-timing/time-question.js";

/** Of the whole run: each question is tested three times, and one is asked once more with the delay. */
const ALPHA = 0.05;

const { values } = parseArgs({
  options: {
    pairs: { type: "string", default: "600" },
    planted: { type: "string", default: String(REFUSED_AFTER_MILLISECONDS + 0.3) },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
  },
});
const random = createRandom(Number(values.seed));
const count = Number(values.pairs);
const hub = await startTestHub(UNLIMITED);
try {
  const all = await listHiddenAndAbsent(hub);
  const questions = all.filter(({ name }) => name.includes(values.only));
  const limit = ALPHA / (3 * (questions.length + 1));
  const isTold = async (question: HiddenAndAbsent, name: string): Promise<boolean> => {
    const pairs = await timeQuestion(hub, question, { count, random });
    const { auc, p, pairedP, shift, fastShift, fastP } = compareTimes(pairs, random);
    const told = Math.min(p, pairedP, fastP) < limit;
    print(
      `${told ? "TOLD" : "not told"}  ${name}  AUC ${auc.toFixed(4)}  p ${p.toExponential(1)}  p of pairs ${pairedP.toExponential(1)}  of the fastest ${fastP.toExponential(1)}  ${shift.toFixed(0)} µs, fastest ${fastShift.toFixed(0)} µs  load ${loadavg()[0]?.toFixed(1)}`,
    );

    return told;
  };
  print(`${count} pairs each; told apart where p < ${limit.toExponential(1)}`);
  const told: string[] = [];
  for (const question of questions) if (await isTold(question, question.name)) told.push(question.name);
  const planted = await plantDelay(hub, Number(values.planted));
  const slowed = all.find(({ name }) => name === planted);
  if (!slowed) throw new Error(`${planted} is not among the questions.`);
  const isFound = await isTold(slowed, `${planted}, ${values.planted} ms later`);
  print(`told apart: ${told.join("; ") || "none"}; the planted delay ${isFound ? "was found" : "was not found"}`);
  process.exitCode = told.length > 0 || !isFound ? 1 : 0;
} finally {
  await hub.stop();
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
