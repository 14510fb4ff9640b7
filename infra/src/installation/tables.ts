// Written from schema/offices by `npm run -s offices`; it is not edited by hand.
import { database as caseManagement } from "@kim-hub/case-management/database";
import { database as immigration } from "@kim-hub/immigration/database";
import { database as kiStrategy } from "@kim-hub/ki-strategy/database";
import type { DatabaseDefinition } from "@kim-hub/kit/database";
import { database as naturalisation } from "@kim-hub/naturalisation/database";
import { database as trustCentre } from "@kim-hub/trust-centre/database";
import type { SubgraphName } from "./subgraphs.js";

/** Each subgraph's tables. */
export const DATABASES: Readonly<Record<SubgraphName, DatabaseDefinition>> = {
  "case-management": caseManagement,
  immigration,
  "ki-strategy": kiStrategy,
  naturalisation,
  "trust-centre": trustCentre,
};
