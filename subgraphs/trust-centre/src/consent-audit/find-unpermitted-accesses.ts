import type { LoggedUse } from "@kim-hub/kit/logged-use";
import type { Office } from "@kim-hub/kit/office";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { ConsentState } from "./consent-state.js";
import type { UnpermittedAccess } from "./unpermitted-access.js";

interface Row {
  readonly id: string;
  /** The client whose path it was; null where the trust centre does not know the mandate. */
  readonly clientId: string | null;
  readonly consentId: string | null;
  readonly consentState: ConsentState;
  readonly gapSeconds: number | null;
}

/** A finding, and the name under which the trust centre's own log holds whom it is about. */
export interface FoundAccess extends UnpermittedAccess {
  readonly person: string;
}

const FIND = `select id, client_id as "clientId", permission_id as "consentId", state as "consentState", gap_seconds as "gapSeconds"
  from find_unpermitted_uses(?, ?::jsonb)`;

/** Of these entries of an office's log those that no permission or norm carried at their instant, the first first; one statement. */
export async function findUnpermittedAccesses(
  em: EntityManager,
  office: Office,
  uses: readonly LoggedUse[],
): Promise<readonly FoundAccess[]> {
  const asked = uses.map(({ id, at, mandateId, isFirst }) => ({ id, at, mandate_id: mandateId, first: isFirst }));
  const rows = await em.execute<Row[]>(FIND, [office, JSON.stringify(asked)], "all", em.getLoggerContext());
  const found = new Map(rows.map((row) => [row.id, row]));

  return uses.flatMap(({ id, at, purpose, basis }) => {
    const row = found.get(id);
    if (!row) return [];
    const { clientId, ...state } = row;

    // Of a mandate that the trust centre does not know it knows no person either: the entry's id leads the office to them.
    return [
      {
        ...state,
        disclosureLogId: id,
        at: new Date(at),
        purpose,
        basisClaimed: basis,
        person: clientId ?? id,
      },
    ];
  });
}
