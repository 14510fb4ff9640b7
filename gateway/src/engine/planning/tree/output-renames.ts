import type { FetchNode } from "@apollo/query-planner";

/**
 * The final names of the fields that a fetch selects under an alias of the planner, by their paths in the fetch,
 * joined.
 */
export function outputRenames({ outputRewrites = [] }: FetchNode): ReadonlyMap<string, string> {
  return new Map(
    outputRewrites.flatMap((rewrite): [string, string][] =>
      rewrite.kind === "KeyRenamer"
        ? [[rewrite.path.filter((element) => !element.startsWith("... on ")).join("/"), rewrite.renameKeyTo]]
        : [],
    ),
  );
}
