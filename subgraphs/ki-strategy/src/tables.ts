import { createRegistry } from "@kim-hub/records/registry";
import { NOUNS } from "./nouns.js";
import { OWN_TERRITORY } from "./territory/own-territory.js";

/** Every kind of file that can be imported. */
export const REGISTRY = createRegistry(
  NOUNS.flatMap(({ tables = [] }) => tables),
  OWN_TERRITORY,
);
