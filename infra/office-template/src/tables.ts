import { OWN_AUTHORITY_ONLY } from "@kim-hub/records/ownership";
import { createRegistry } from "@kim-hub/records/registry";
import { NOUNS } from "./nouns.js";

/** Every kind of row that can be imported. */
export const REGISTRY = createRegistry(
  NOUNS.flatMap(({ tables = [] }) => tables),
  OWN_AUTHORITY_ONLY,
);
