import { randomBytes } from "node:crypto";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { accepted, type ClientDesk, openDesk } from "../../harness/client-desk.js";
import { letDaysPass } from "../../harness/days-pass.js";
import { type PathOffice, TRUST_OFFICER } from "../../harness/offices-of-bielefeld.js";
import { linkByHand, type PersonByHand, recordPerson } from "../../harness/person-by-hand.js";
import type { TestHub } from "../../harness/test-hub.js";

/** A client of Bielefeld who permitted their case management's part, with the path that was released on it. */
interface GivenPath {
  readonly hub: TestHub;
  readonly person: PersonByHand;
  readonly desk: ClientDesk;
  readonly permissions: readonly string[];
  readonly pathId: string;
}

interface Withheld {
  /** How long the permissions hold, in days. */
  readonly days?: number;
  readonly linked?: readonly PathOffice[];
  readonly withhold: (path: GivenPath) => Promise<unknown>;
}

async function unlink({ hub, person }: GivenPath): Promise<void> {
  const [row] = await hub.asOwner("trust-centre", `select id from person_link where pseudonym = '${person.client}'`);
  await accepted(
    hub.ask(`mutation { unlink(input: { link: "${row?.id}", reason: "Verwechslung" }) { id } }`, TRUST_OFFICER),
  );
}

/** What is denied was never released, so there is no token of it. */
const WITHHELD: Readonly<Record<string, Withheld>> = {
  revoked: { withhold: ({ desk, pathId }) => accepted(desk.change(`mutation { revokePath(pathId: "${pathId}") }`)) },
  expired: { withhold: ({ hub, person }) => letDaysPass(hub, person.client, 31) },
  withdrawn: { withhold: ({ desk }) => accepted(desk.withdraw()) },
  "partly withdrawn": { withhold: ({ desk }) => accepted(desk.withdraw({ scope: { kind: "CONSENT" } })) },
  "run out": { days: 10, withhold: ({ hub, person }) => letDaysPass(hub, person.client, 11) },
  invalid: {
    withhold: ({ desk, permissions }) =>
      accepted(
        desk.change(
          `mutation { invalidatePermission(permissionId: "${permissions[0]}", reason: WRONG_CLIENT) { state } }`,
        ),
      ),
  },
  unlinked: { linked: [Office.IMMIGRATION], withhold: unlink },
};

export const REASONS = Object.keys(WITHHELD);

/** For each reason the token of a path that was released and can no longer be read. */
export async function withholdPaths(hub: TestHub): Promise<ReadonlyMap<string, string>> {
  const tokens = new Map<string, string>();
  for (const [reason, { days = 180, linked = [], withhold }] of Object.entries(WITHHELD)) {
    const person = await recordPerson(hub, { key: `withheld-${reason.replaceAll(" ", "-")}` });
    await linkByHand(hub, person, linked);
    const desk = openDesk(hub, person);
    const permissions = await desk.permit([Office.CASE_MANAGEMENT], { validTo: addDays(localDate(), days) });
    const { token, pathId } = (await accepted(desk.release({ sitting: addDays(localDate(), 30) }))).releasePath;
    await withhold({ hub, person, desk, permissions, pathId });
    tokens.set(reason, token);
  }

  return tokens;
}

/** A token that nobody was ever given, as long as one. */
export function neverIssued(): string {
  return randomBytes(24).toString("base64url");
}
