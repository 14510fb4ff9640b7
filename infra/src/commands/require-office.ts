import { SUBGRAPHS, type SubgraphName } from "@kim-hub/offices/subgraphs";
import { nearestNames } from "../terminal/nearest-names.js";
import { InputError } from "./command-error.js";

/** The subgraph of this name, or one sentence with the names nearest to it. */
export function requireOffice(name: string): SubgraphName {
  const office = SUBGRAPHS.find((subgraph) => subgraph === name);
  if (!office)
    throw new InputError(`There is no office '${name}'; there is ${nearestNames(name, SUBGRAPHS).join(", ")}.`);

  return office;
}
