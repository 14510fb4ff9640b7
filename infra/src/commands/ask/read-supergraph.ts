import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../../installation/root.js";

/** The text in which the codes' labels and the fields' types stand. */
export function readSupergraph(): Promise<string> {
  return readFile(join(ROOT, "schema/supergraph.graphql"), "utf8");
}
