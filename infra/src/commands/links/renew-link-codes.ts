/** `npm run renew-link-codes -- immigration --as steward-abh.bielefeld`: makes the linkage codes anew after a change of keys or name rules. */
import { AccessKind, recordDisclosures } from "@kim-hub/kit/disclosure-log";
import { makeLinkageCodes } from "@kim-hub/kit/linkage-codes";
import type { FiledIdentity } from "@kim-hub/kit/linkage-identity";
import type { LinkageKey } from "@kim-hub/kit/linkage-key";
import { Loaders } from "@kim-hub/kit/loaders";
import { NAME_RULES } from "@kim-hub/kit/name-rules";
import { type ProofSealingKeys, sealProof } from "@kim-hub/kit/seal-proof";
import { findLastFile } from "@kim-hub/records/find-last-file";
import type { EntityManager } from "@mikro-orm/postgresql";
import { renderData } from "../../terminal/table.js";
import { tellTrustCentre } from "../ask/ask-as-steward.js";
import type { CommandContext } from "../command-context.js";
import { findDatabaseUrl } from "../database/database-url.js";
import { type LinkingOffice, loadLinkingOffice, requireLinkingOffice } from "./linking-office.js";
import { listToRecode } from "./list-to-recode.js";
import { readLinkageKey, readProofKeys } from "./office-keys.js";
import { withOfficeRows } from "./office-rows.js";
import { getSteward, type Steward } from "./steward.js";

export interface RenewCodesOptions {
  /** The invented data steward. */
  readonly as: string;
  readonly dryRun?: true;
  readonly url: string;
  readonly format: "json" | "table";
}

const RENEW = "mutation ($proofs: [String!]!) { renewLinkCodes(proofs: $proofs) }";

/** Page by page, each sent whole or not at all; what a broken run has left the next one finds, and a second one finds nothing. */
export async function renewLinkCodes(
  name: string,
  options: RenewCodesOptions,
  { config, terminal }: CommandContext,
): Promise<0> {
  const subgraph = requireLinkingOffice(name);
  const { as, dryRun = false, format, url } = options;
  const steward = await getSteward(subgraph, as, config);
  const { environment } = config;
  const linking = await loadLinkingOffice(subgraph);
  const keys = { linkage: await readLinkageKey(environment), proof: await readProofKeys(linking.office, environment) };
  const count = { persons: 0, notOnFile: 0 };

  await withOfficeRows({ ...linking, steward, url: findDatabaseUrl(subgraph, environment) }, async (read) => {
    const asked = { url, steward: as, keyId: keys.linkage.id, nameRules: NAME_RULES };
    for await (const pseudonyms of listToRecode(asked, config)) {
      const known = await read((em) => findIdentities(em, linking, { pseudonyms, steward, isTold: !dryRun }));
      count.persons += known.length;
      count.notOnFile += pseudonyms.length - known.length;
      if (dryRun || known.length === 0) continue;
      const proofs = await Promise.all(known.map((person) => prove(person, linking, { steward, keys })));
      await tellTrustCentre({ url, steward: as, query: RENEW, variables: { proofs } }, config);
    }
  });
  const outcome = dryRun ? "dry run: nothing is sent" : "sent";
  const report = { outcome, office: subgraph, authority: steward.authority, keyId: keys.linkage.id, ...count };
  terminal.print(format === "json" ? JSON.stringify(report, null, 2) : renderData(report));

  return 0;
}

interface Known extends FiledIdentity {
  readonly pseudonym: string;
}

interface Sought {
  readonly pseudonyms: readonly string[];
  readonly steward: Steward;
  /** Whether codes of their names will leave the office, so that its log has to name them. */
  readonly isTold: boolean;
}

/** Of these people those whom the office still has, as its files name them; two statements. */
async function findIdentities(
  em: EntityManager,
  { files }: LinkingOffice,
  { pseudonyms, steward, isTold }: Sought,
): Promise<readonly Known[]> {
  const loaders = new Loaders(em);
  const found = await Promise.all(pseudonyms.map((pseudonym) => findLastFile(loaders, { files, pseudonym })));
  const known = found.filter((file) => file !== null);
  const subjects = known.map(({ pseudonym }) => pseudonym);
  const fields = ["familyName", "givenNames", "birthDate"];
  const access = { kind: AccessKind.READ, coordinate: "renew-link-codes", fields, subjects };
  if (isTold && subjects.length > 0) await recordDisclosures(em, steward, access);

  return known;
}

interface Proving {
  readonly steward: Steward;
  readonly keys: { readonly linkage: LinkageKey; readonly proof: ProofSealingKeys };
}

/** The same statement as at the counter, where the person agrees to be linked. */
function prove(
  person: Known,
  { office }: LinkingOffice,
  { steward: { actor, authority }, keys }: Proving,
): Promise<string> {
  const { pseudonym } = person;

  return sealProof(
    { kind: "LINKING", office, actor, authority, pseudonym, ...makeLinkageCodes(person, keys.linkage) },
    keys.proof,
  );
}
