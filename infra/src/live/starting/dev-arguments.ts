import { Command } from "commander";
import { SUBGRAPHS, type SubgraphName } from "../../installation/subgraphs.js";
import { nearestNames } from "../../terminal/nearest-names.js";

/** What `npm run dev` was asked for. */
export interface DevArguments {
  /** Whose code runs, in the order of composition. */
  readonly own: readonly SubgraphName[];
  /** The running hub that answers for the others; null: their mocks do. */
  readonly others: URL | null;
}

/** Ends the process with one sentence where the arguments are not to be understood. */
export function readDevArguments(args: readonly string[]): DevArguments {
  const command = new Command("npm run dev --")
    .description("Start the hub, or a part of it, and follow what is saved.")
    .option("--only <subgraph...>", "run these alone; typed mocks answer for the others")
    .option("--others <url>", "a running hub of this machine that answers for the others")
    .allowExcessArguments(false)
    .parse(args, { from: "user" });
  const { only = [], others }: { only?: readonly string[]; others?: string } = command.opts();
  const unknown = only.find((name) => !isSubgraph(name));
  if (unknown !== undefined) {
    const nearest = nearestNames(unknown, SUBGRAPHS).join(", ");
    command.error(`There is no subgraph '${unknown}'; there is ${nearest}.`);
  }
  if (others !== undefined && only.length === 0)
    command.error("--others needs --only: which subgraphs run from this code beside those of the other hub.");
  if (others !== undefined && !URL.canParse(others))
    command.error(`--others takes the URL of a hub's gateway, not '${others}'.`);

  return {
    own: only.length === 0 ? SUBGRAPHS : SUBGRAPHS.filter((name) => only.includes(name)),
    others: others === undefined ? null : new URL(others),
  };
}

function isSubgraph(name: string): boolean {
  return SUBGRAPHS.some((subgraph) => subgraph === name);
}
