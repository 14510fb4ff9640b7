import { setSessionVariables } from "@kim-hub/kit/session-variables";
import { Role, type Viewer } from "@kim-hub/kit/viewer";
import { OWN_AUTHORITY_ONLY } from "@kim-hub/records/ownership";
import type { RowOwner } from "@kim-hub/records/row-owner";
import type { EntityManager } from "@mikro-orm/postgresql";

/** Whom history and disclosure log name for the rows of one of the two offices: the command, since no clerk of either may do it. */
export async function beginMoveAt(em: EntityManager, authority: string): Promise<RowOwner> {
  const importer: Viewer = {
    ...{ actor: "move-competence", role: Role.DATA_STEWARD, body: null, authority },
    ...{ purpose: null, caseReference: null, requestId: "move-competence" },
  };
  await setSessionVariables(em, { "app.authority": authority, "app.actor": importer.actor });

  return {
    importer,
    lock: OWN_AUTHORITY_ONLY.lockOf(authority),
    mayWrite: () => true,
    findForeign: async () => new Map(),
  };
}
