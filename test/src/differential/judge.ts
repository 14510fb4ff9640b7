import { PlanError } from "@kim-hub/gateway/plan-error";
import type { Answer, Gateway, Question } from "../oracle/gateway.js";
import { asksTooMuch, differenceToMonolith, hasSamePlaces } from "./compare.js";
import { Operation } from "./data-object.js";
import type { Testbed } from "./testbed.js";
import { withoutOffParts } from "./without-off-parts.js";

/**
 * An answer compared with the one of the monolith. `THROWS`: there was none. `ASKS_WRONG`: a subgraph got a request that it cannot
 * answer. `DATA`, `ORDER`, `ERRORS`: these differ. `PLACES`: the errors have other places than the stock gateway's.
 */
export type Finding = "SAME" | "THROWS" | "ASKS_WRONG" | "DATA" | "ORDER" | "ERRORS" | "PLACES";

/** An answer, and what subgraphs were asked on the way that they cannot be asked. */
interface WatchedAnswer extends Answer {
  readonly faults: readonly string[];
}

export interface Verdict {
  readonly hub: Finding;
  readonly stock: Finding;
  /** The planner is at fault: the hub refuses what the stock gateway refuses or answers wrongly, or an object of another type failed. */
  readonly isPlannersFault: boolean;
  readonly answers: Readonly<Record<"monolith" | "hub" | "stock", WatchedAnswer | Error>>;
}

/** Asks all three; a finding about the hub counts unless the plan itself is wrong. */
export async function judge(testbed: Testbed, question: Question): Promise<Verdict> {
  const monolith = await watch(testbed.monolith, question);
  const stock = await attempt(testbed.stock, question);
  const hub = await attempt(testbed.hub, question);
  const again = () => attempt(testbed.stock, { ...question, query: withoutOffParts(question.query) });
  const stockFinding = find(stock, monolith);
  const hubFinding = find(hub, monolith);
  const isPlannersFault =
    (hubFinding === "THROWS" && stockFinding !== "SAME" && hub instanceof PlanError) ||
    (hubFinding === "DATA" && !(hub instanceof Error) && asksTooMuch(hub, monolith));

  return {
    hub: hubFinding === "SAME" && stockFinding === "SAME" ? await comparePlaces(hub, stock, again) : hubFinding,
    stock: stockFinding,
    isPlannersFault,
    answers: { monolith, hub, stock },
  };
}

function find(answer: WatchedAnswer | Error, monolith: Answer): Finding {
  if (answer instanceof Error) return "THROWS";
  if (answer.faults.length > 0) return "ASKS_WRONG";

  return differenceToMonolith(answer, monolith) ?? "SAME";
}

/** `again` is the stock gateway's answer to the question without the parts that constant conditions exclude. */
async function comparePlaces(
  hub: Answer | Error,
  stock: Answer | Error,
  again: () => Promise<Answer | Error>,
): Promise<Finding> {
  if (hub instanceof Error || stock instanceof Error || hasSamePlaces(hub, stock)) return "SAME";
  const plain = await again();

  return !(plain instanceof Error) && hasSamePlaces(hub, plain) ? "SAME" : "PLACES";
}

async function attempt(gateway: Gateway<Operation>, question: Question): Promise<WatchedAnswer | Error> {
  try {
    return await watch(gateway, question);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function watch(gateway: Gateway<Operation>, question: Question): Promise<WatchedAnswer> {
  const operation = new Operation();
  const answer = await gateway.execute(question, operation);

  return { ...answer, faults: operation.faults };
}
