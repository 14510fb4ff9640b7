/** `npm run end-links -- naturalisation --as steward-ebh.bielefeld`: tells the trust centre whose links an office's files end. */
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { AccessKind, recordDisclosures } from "@kim-hub/kit/disclosure-log";
import { sealProof } from "@kim-hub/kit/seal-proof";
import type { Ending } from "@kim-hub/records/office-contribution";
import { DATE } from "@kim-hub/records/text-rules";
import type { EntityManager } from "@mikro-orm/postgresql";
import { renderData } from "../../terminal/table.js";
import { tellTrustCentre } from "../ask/ask-as-steward.js";
import type { CommandContext } from "../command-context.js";
import { InputError } from "../command-error.js";
import { findDatabaseUrl } from "../database/database-url.js";
import { loadEnding, requireEndingOffice } from "./ended-links.js";
import { loadLinkingOffice } from "./linking-office.js";
import { readProofKeys } from "./office-keys.js";
import { withOfficeRows } from "./office-rows.js";
import { PERSONS_AT_ONCE } from "./persons-at-once.js";
import { getSteward, type Steward } from "./steward.js";

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
  const steward = await getSteward(subgraph, as, config);
  const { office, database, registry } = await loadLinkingOffice(subgraph);
  const ending = await loadEnding(subgraph);
  const keys = await readProofKeys(office, config.environment);
  const opened = { database, registry, steward, url: findDatabaseUrl(subgraph, config.environment) };

  const pseudonyms = await withOfficeRows(opened, (read) =>
    read((em) => listDue(em, ending, { steward, since, on, isTold: !dryRun })),
  );
  const { actor, authority } = steward;
  const { reason } = ending;
  for (let first = 0; first < pseudonyms.length && !dryRun; first += PERSONS_AT_ONCE) {
    const page = pseudonyms.slice(first, first + PERSONS_AT_ONCE);
    // Sealed page by page: a proof lives for five minutes.
    const proofs = await Promise.all(
      page.map((pseudonym) => sealProof({ kind: "ENDED", office, reason, actor, authority, pseudonym }, keys)),
    );
    await tellTrustCentre({ url, steward: as, query: END, variables: { proofs } }, config);
  }
  const outcome = dryRun ? "dry run: nothing is sent" : "sent";
  const report = { outcome, office: subgraph, authority, reason, since, persons: pseudonyms.length };
  terminal.print(format === "json" ? JSON.stringify(report, null, 2) : renderData(report));

  return 0;
}

interface Due {
  readonly steward: Steward;
  readonly since: string;
  readonly on: string;
  /** Whether pseudonyms will leave the office, so that its log has to name them. */
  readonly isTold: boolean;
}

async function listDue(
  em: EntityManager,
  { list }: Ending,
  { steward, since, on, isTold }: Due,
): Promise<readonly string[]> {
  const subjects = await list(em, { since, on });
  const access = { kind: AccessKind.READ, coordinate: "end-links", fields: ["pseudonym"], subjects };
  if (isTold && subjects.length > 0) await recordDisclosures(em, steward, access);

  return subjects;
}
