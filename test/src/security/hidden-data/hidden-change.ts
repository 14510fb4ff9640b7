import type { SubgraphName } from "@kim-hub/infra/subgraphs";

/** A change of rows that a reader may not see; `of` bounds it to their files. Its statement returns the rows that changed. */
export interface HiddenChange {
  readonly office: SubgraphName;
  readonly sql: (of: string) => string;
}

export type PersonalOffice = "case-management" | "immigration" | "naturalisation";
