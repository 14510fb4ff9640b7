import { camelName, declarationOf, OFFICE_NAMES, pascalName } from "@kim-hub/offices/office-names";
import { listQueriesOfAll, widenSavedQueries } from "@kim-hub/schema/widen-saved-queries";
import { camel, capitalise, nameType } from "../../new-type/type-names.js";
import type { NewOffice } from "./asked-office.js";

const KNOWN = OFFICE_NAMES.map((office) => {
  const { de, en } = declarationOf(office).words;

  return { camel: camelName(office), pascal: pascalName(office), german: de, english: en };
});

/** The saved queries that ask all offices at once, as audits do. */
export function listAudits(): readonly string[] {
  return listQueriesOfAll(KNOWN);
}

/** Makes of each the next version, which asks the new office, too. */
export function widenAudits({ subgraph, term }: NewOffice): void {
  const { pascal, words } = nameType(subgraph);
  const [known] = KNOWN.slice(-1);
  if (!known) throw new Error("There is no office to make another like.");
  const added = { camel: camel(subgraph), pascal, german: term, english: capitalise(words) };

  widenSavedQueries(listAudits(), { known, added });
}
