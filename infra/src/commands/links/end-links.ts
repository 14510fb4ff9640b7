/** `npm run end-links -- naturalisation --as steward-ebh.bielefeld`: tells the trust centre whose links an office's files end. */
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { AccessKind, recordDisclosures } from "@kim-hub/kit/disclosure-log";
import { sealProof } from "@kim-hub/kit/seal-proof";
import { Purpose, Role, type Viewer } from "@kim-hub/kit/viewer";
import { beginAsAuthority, UnheldRoleError } from "@kim-hub/records/begin-as-authority";
import { DATE } from "@kim-hub/records/text-rules";
import { renderData } from "../../terminal/table.js";
import { askAsStaff } from "../ask/ask-as-staff.js";
import type { CommandContext } from "../command-context.js";
import { CommandError, InputError } from "../command-error.js";
import { findDatabaseUrl } from "../database/database-url.js";
import { isUnreachable } from "../database/is-unreachable.js";
import { getImporter } from "../import/importer.js";
import { type EndingOffice, loadEndingOffice, requireEndingOffice } from "./ended-links.js";
import { readProofKeys } from "./proof-keys.js";

export interface EndLinksOptions {
  /** The invented data steward. */
  readonly as: string;
  /** The first day of what is due; without it a quarter ago, so that nights on which it did not run are made up for. */
  readonly since?: string;
  readonly dryRun?: true;
  readonly url: string;
  readonly format: "json" | "table";
}

const DAYS_BACK = 92;
/** As many as one mutation takes. */
const PAGE = 100;
const END = "mutation ($proofs: [String!]!) { endLinks(proofs: $proofs) }";

/** Reads the office's rows as its application role, by row-level security those of the steward's authority; a second time changes nothing. */
export async function endLinks(
  name: string,
  options: EndLinksOptions,
  { config, terminal }: CommandContext,
): Promise<0> {
  const subgraph = requireEndingOffice(name);
  const { as, dryRun = false, format, url } = options;
  const on = localDate();
  const since = options.since ?? addDays(on, -DAYS_BACK);
  if (DATE.read(since) === null || since > on)
    throw new InputError(`--since takes a day that has come, such as 2026-01-31, not '${since}'.`);
  const steward = await getImporter({ subgraph, as }, config);
  if (steward.role !== Role.DATA_STEWARD) throw new InputError("Links are ended by a data steward of the office.");
  const due = await loadEndingOffice(subgraph);
  const databaseUrl = findDatabaseUrl(subgraph, config.environment);
  const keys = await readProofKeys(due.office, config.environment);

  const pseudonyms = await listDue(due, databaseUrl, { steward, since, on, isTold: !dryRun });
  const { office, reason } = due;
  const stated = { kind: "ENDED", office, reason, actor: steward.actor, authority: steward.authority ?? "" } as const;
  for (let first = 0; first < pseudonyms.length && !dryRun; first += PAGE) {
    const page = pseudonyms.slice(first, first + PAGE);
    // Sealed page by page: a proof lives for five minutes.
    const proofs = await Promise.all(page.map((pseudonym) => sealProof({ ...stated, pseudonym }, keys)));
    await askAsStaff({ url, username: as, purpose: Purpose.RELEASE_PROOF, query: END, variables: { proofs } }, config);
  }
  const outcome = dryRun ? "dry run: nothing is sent" : "sent";
  const report = { outcome, office: subgraph, authority: steward.authority, reason, since, persons: pseudonyms.length };
  terminal.print(format === "json" ? JSON.stringify(report, null, 2) : renderData(report));

  return 0;
}

interface Due {
  readonly steward: Viewer;
  readonly since: string;
  readonly on: string;
  /** Whether pseudonyms will leave the office, so that its log has to name them. */
  readonly isTold: boolean;
}

async function listDue(
  { database, registry, list }: EndingOffice,
  url: string,
  { steward, since, on, isTold }: Due,
): Promise<readonly string[]> {
  const orm = createOrm(database, url);
  try {
    return await orm.em.fork().transactional(async (em) => {
      await beginAsAuthority(em, registry, steward);
      const subjects = await list(em, { since, on });
      const viewer = { ...steward, purpose: Purpose.RELEASE_PROOF };
      const access = { kind: AccessKind.READ, coordinate: "end-links", fields: ["pseudonym"], subjects };
      if (isTold && subjects.length > 0) await recordDisclosures(em, viewer, access);

      return subjects;
    });
  } catch (error) {
    if (error instanceof UnheldRoleError) throw new InputError(error.message);
    throw isUnreachable(error) ? new CommandError("No database answers; start the hub with npm start.", 1) : error;
  } finally {
    await orm.close();
  }
}
