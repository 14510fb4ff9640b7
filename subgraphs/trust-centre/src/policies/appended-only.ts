import type { PolicyDef } from "@mikro-orm/core";

/** A record is made now and in the caller's own name. No statement can change it, date it back or ahead, or delete it. */
export const APPENDED_ONLY: readonly PolicyDef[] = [
  {
    name: "made_now",
    command: "insert",
    type: "restrictive",
    check:
      "recorded_by = current_setting('app.actor', true) and recorded_at > now() - '00:01:00'::interval and recorded_at <= clock_timestamp()",
  },
  { name: "never_changed", command: "update", type: "restrictive", using: "false" },
  { name: "kept", command: "delete", type: "restrictive", using: "false" },
];
