import type { PolicyDef } from "@mikro-orm/core";

const ACTOR = "current_setting('app.actor', true)";

/** Columns of a record's two events: when and by whom it was made, and when and by whom it was ended. */
interface Events {
  readonly made: string;
  readonly madeBy: string;
  readonly ended: string;
  readonly endedBy: string;
}

/**
 * A record is made now and in the caller's own name, and changed once: to its end, in the caller's own name. No statement can bring it back to
 * life, date it back or ahead, or delete it.
 */
function endsForGood({ made, madeBy, ended, endedBy }: Events): PolicyDef[] {
  return [
    {
      name: "made_now",
      command: "insert",
      type: "restrictive",
      check: `${madeBy} = ${ACTOR} and ${made} > now() - '00:01:00'::interval and ${made} <= clock_timestamp()`,
    },
    {
      name: "ended_once",
      command: "update",
      type: "restrictive",
      using: `${ended} is null`,
      check: `${ended} > now() - '00:01:00'::interval and ${ended} < now() + '00:01:00'::interval and ${endedBy} = ${ACTOR}`,
    },
    { name: "kept", command: "delete", type: "restrictive", using: "false" },
  ];
}

/** Of released paths. */
export const REVOKED_FOR_GOOD = endsForGood({
  made: "released_at",
  madeBy: "released_by",
  ended: "revoked_at",
  endedBy: "revoked_by",
});
