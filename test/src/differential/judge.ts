import { PlanError } from "@kim-hub/gateway/plan-error";
import type { Arena } from "./arena.js";
import { asksTooMuch, differenceToMonolith, hasSamePlaces } from "./compare.js";
import type { Answer, Contestant } from "./contestant.js";
import { withoutOffParts } from "./without-off-parts.js";
import type { Question } from "./world.js";

/**
 * How an answer stands to the one of the monolith. `THROWS`: there was none. `ASKS_WRONG`: a subgraph was asked what it cannot
 * answer. `DATA`, `ORDER`, `ERRORS`: these differ. `PLACES`: the errors are told elsewhere than by the stock gateway.
 */
export type Finding = "SAME" | "THROWS" | "ASKS_WRONG" | "DATA" | "ORDER" | "ERRORS" | "PLACES";

export interface Verdict {
  readonly hub: Finding;
  readonly stock: Finding;
  /** The planner is at fault: the hub refuses what the stock gateway refuses or answers wrongly, or an object of another type failed. */
  readonly isPlannersFault: boolean;
  readonly answers: Readonly<Record<"monolith" | "hub" | "stock", Answer | Error>>;
}

/** Asks all three; a finding about the hub counts unless the plan itself is wrong. */
export async function judge(arena: Arena, question: Question): Promise<Verdict> {
  const monolith = await arena.monolith.execute(question);
  const stock = await attempt(arena.stock, question);
  const hub = await attempt(arena.hub, question);
  const again = () => attempt(arena.stock, { ...question, query: withoutOffParts(question.query) });
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

function find(answer: Answer | Error, monolith: Answer): Finding {
  if (answer instanceof Error) return "THROWS";
  if (answer.faults.length > 0) return "ASKS_WRONG";

  return differenceToMonolith(answer, monolith) ?? "SAME";
}

/** `again` is what the stock gateway answers where it is not asked for what the question leaves out. */
async function comparePlaces(
  hub: Answer | Error,
  stock: Answer | Error,
  again: () => Promise<Answer | Error>,
): Promise<Finding> {
  if (hub instanceof Error || stock instanceof Error || hasSamePlaces(hub, stock)) return "SAME";
  const plain = await again();

  return !(plain instanceof Error) && hasSamePlaces(hub, plain) ? "SAME" : "PLACES";
}

async function attempt(contestant: Contestant, question: Question): Promise<Answer | Error> {
  try {
    return await contestant.execute(question);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
