import { localDate } from "@kim-hub/kit/calendar";
import type { DryMandate } from "@kim-hub/kit/dry-run-report";
import type { Office } from "@kim-hub/kit/office";
import { createReading, type ReadAlone } from "@kim-hub/kit/reading";
import { Purpose } from "@kim-hub/kit/viewer";
import { RELEASING_OFFICES } from "@kim-hub/offices/office-names";
import {
  PermissionCategories,
  type PermissionKind,
  PermissionKinds,
  type PermissionState,
} from "../permission/permission-codes.js";
import { stateInSql } from "../permission/state-in-sql.js";
import { isReleased, type UnsealedPath } from "./find-path.js";
import { hashPathToken } from "./path-token.js";

/** One permission for the path's segments to its steering group, or none of an office; the same path stands in every row. */
interface Row {
  /** Why nothing of the path is released, whatever was permitted. */
  readonly ended: string | null;
  readonly sender: Office | null;
  readonly kind: PermissionKind | null;
  readonly state: PermissionState | null;
  /** Given after the release, of which it is then no part. */
  readonly isLater: boolean | null;
}

const EXPLAIN = createReading({
  name: "explain release",
  variable: "app.path_token",
  rows: `select
      case when path.steering_group <> asked.given[1] then 'OTHER_STEERING_GROUP' when path.revoked_at is not null then 'REVOKED'
        when path.valid_until <= now() then 'EXPIRED'
        when has_withdrawn_since(path.client_id, path.steering_group, path.released_at) then 'WITHDRAWN_SINCE' end as ended,
      permission.sender, permission.kind, ${stateInSql("permission", "asked.given[2]::date")} as state,
      permission.recorded_at > path.released_at as "isLater"
    from (select * from released_path where token_hash = asked.shown offset 0) as path
      left join permission on permission.client_id = path.client_id and permission.recipient = path.steering_group
        and permission.purpose = '${Purpose.STEERING_CASE_REVIEW}' and '${PermissionCategories.PATH_SEGMENTS}' = any (permission.categories)`,
});

interface Asked {
  readonly token: string;
  readonly steeringGroup: string;
  /** Null where nothing of it may be shown. */
  readonly path: UnsealedPath | null;
}

/** For a dry run: why an office gets no mandate, office by office. No answer of any other request tells it. */
export async function explainRelease(
  readAlone: ReadAlone,
  { token, steeringGroup, path }: Asked,
): Promise<readonly DryMandate[]> {
  const rows = await readAlone<Row>(EXPLAIN, { shown: hashPathToken(token), given: [steeringGroup, localDate()] });
  const [first] = rows;
  const ended = first ? first.ended : "UNKNOWN_TOKEN";

  return RELEASING_OFFICES.flatMap((office) => {
    const sender = path?.offices.find((each) => each.office === office);
    if (sender && isReleased(sender)) return [];
    const reason = ended ?? (path && !sender ? "NOT_LINKED" : describe(rows.filter((row) => row.sender === office)));

    return [{ office, outcome: "NOT_SEALED", reason, categories: [], granularity: null }];
  });
}

/** `CONSENT: WITHDRAWN, CONFIDENTIALITY_RELEASE: MISSING`: both are needed. */
function describe(rows: readonly Row[]): string {
  const stateOf = (kind: PermissionKind): string => {
    const states = rows.flatMap((row) => {
      if (row.kind !== kind || row.state === null) return [];

      return row.state === "GIVEN" && row.isLater ? ["GIVEN_SINCE"] : [row.state];
    });

    return states.length === 0 ? "MISSING" : [...new Set(states)].toSorted().join(" and ");
  };

  return Object.values(PermissionKinds)
    .map((kind) => `${kind}: ${stateOf(kind)}`)
    .join(", ");
}
