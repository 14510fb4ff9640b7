import type { TestHub } from "./test-hub.js";

/**
 * So many days pass for one client: everything the trust centre keeps of the client's permissions and paths lies that much further in the
 * past. The services' clocks run on as they are.
 */
export async function letDaysPass(hub: TestHub, client: string, days: number): Promise<void> {
  const ago = (instant: string) =>
    `(${instant} at time zone 'Europe/Berlin' - interval '${days} days') at time zone 'Europe/Berlin'`;
  const ofClient = `in (select id from person_link where pseudonym = '${client}')`;
  await hub.asOwner(
    "trust-centre",
    `update permission_event set on_day = on_day - ${days}, recorded_at = ${ago("recorded_at")}
       where permission_id in (select id from permission where client_id ${ofClient});
     update permission set valid_from = valid_from - ${days}, valid_to = valid_to - ${days}, recorded_at = ${ago("recorded_at")}
       where client_id ${ofClient};
     update released_path set sitting = sitting - ${days}, released_at = ${ago("released_at")},
       valid_until = ${ago("valid_until")}, revoked_at = ${ago("revoked_at")} where client_id ${ofClient};`,
  );
}
