/** `npm run erase-earlier -- ki-strategy milestone 05711-901`: erases what a row said before it was corrected (Art. 16, 17 DSGVO), and records that. */
import { createOrm } from "@kim-hub/kit/database";
import { eraseEarlierStates } from "@kim-hub/kit/erase-earlier-states";
import { SUBGRAPHS, type SubgraphName } from "../../installation/subgraphs.js";
import { DATABASES } from "../../installation/tables.js";
import type { CommandContext } from "../command-context.js";
import { CommandError, InputError } from "../command-error.js";
import { isUnreachable } from "../database/is-unreachable.js";
import { findOwnerUrl } from "../database/owner-url.js";

interface AskedRow {
  readonly subgraph: string;
  readonly table: string;
  readonly rowId: string;
}

/** Runs as the owner of the database: no role of the hub may change the history. */
export async function eraseEarlier(
  { subgraph, table, rowId }: AskedRow,
  { config, terminal }: CommandContext,
): Promise<0> {
  const office = requireOffice(subgraph);
  const orm = createOrm(DATABASES[office], findOwnerUrl(config.environment, office));
  try {
    const states = await orm.em.fork().transactional((em) => eraseEarlierStates(em, { table, rowId }));
    if (states === 0)
      throw new InputError(
        `The history of ${office} holds no earlier state of ${table} ${rowId}; a row is corrected first.`,
      );
    terminal.print(`Erased: ${states} earlier ${states === 1 ? "state" : "states"} of ${table} ${rowId}.`);
  } catch (error) {
    throw isUnreachable(error) ? new CommandError("No database answers; start the hub with npm start.", 1) : error;
  } finally {
    await orm.close();
  }

  return 0;
}

/** The trust centre's rows have no history. */
function requireOffice(name: string): SubgraphName {
  const offices = SUBGRAPHS.filter((subgraph) => subgraph !== "trust-centre");
  const office = offices.find((subgraph) => subgraph === name);
  if (!office) throw new InputError(`Earlier states are kept by ${offices.join(", ")}, not by '${name}'.`);

  return office;
}
