import type { FetchNode } from "@apollo/query-planner";

/** The names in the data of what a fetch asks for under names of the planner's, by their places in the fetch, joined. */
export function outputRenames({ outputRewrites = [] }: FetchNode): ReadonlyMap<string, string> {
  return new Map(
    outputRewrites.flatMap((rewrite): [string, string][] =>
      rewrite.kind === "KeyRenamer"
        ? [[rewrite.path.filter((element) => !element.startsWith("... on ")).join("/"), rewrite.renameKeyTo]]
        : [],
    ),
  );
}
