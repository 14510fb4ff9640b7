import type { Logger } from "pino";
import { sealEndings } from "../client-proof/link-endings.js";
import { sealProof } from "../client-proof/seal-proof.js";
import { DisclosureControl } from "../figures/disclosure-control.js";
import { Role } from "../identity/viewer.js";
import { makeLinkageCodes } from "../linkage/linkage-codes.js";
import { importLinkageKey } from "../linkage/linkage-key.js";
import { openMandate } from "../mandate/mandate.js";
import type { Office } from "../mandate/office.js";
import { importKey } from "../process/keys.js";
import type { Service } from "../process/service.js";
import type { Context } from "../schema/context.js";
import type { SubgraphSchema } from "../schema/schema.js";
import type { DatabaseDefinition } from "../subgraph/database.js";
import { startSubgraph } from "../subgraph/server.js";
import type { OfficeConfig } from "../subgraph/subgraph-config.js";
import type { OfficeContext } from "./office-context.js";

interface OfficeOptions<C extends OfficeContext> {
  readonly office: Office;
  readonly config: OfficeConfig;
  readonly database: DatabaseDefinition;
  readonly schema: SubgraphSchema;
  /** What this office's resolvers use besides. */
  readonly own: Omit<C, keyof OfficeContext>;
  readonly log?: Logger | undefined;
}

/** As whom every office's log names a person with an account: by the account's own subject the logs of two offices could be joined. */
const PERSON = "person";

/** The context of a person bears no name that another office knows; of everybody else nothing changes. */
function withoutAccount(context: Context): Context {
  const { em, viewer } = context;
  if (viewer.role !== Role.DATA_SUBJECT) return context;
  em.setSessionContext({
    variables: { "app.authority": viewer.authority ?? "", "app.actor": PERSON, "app.role": viewer.role },
  });

  return { ...context, viewer: { ...viewer, actor: PERSON } };
}

/** `CASE_MANAGEMENT` → `case-management`: the office's subgraph. */
export function subgraphName(office: Office): string {
  return office.toLowerCase().replaceAll("_", "-");
}

/** Serves a subgraph that releases segments under mandates made for its office. */
export async function startOffice<C extends OfficeContext>({
  office,
  config,
  database,
  schema,
  own,
  log,
}: OfficeOptions<C>): Promise<Service> {
  const keys = {
    decryption: importKey("MANDATE_DECRYPTION_KEY_FILE", config.mandateDecryptionKey),
    verification: importKey("MANDATE_VERIFICATION_KEY_FILE", config.mandateVerificationKey),
  };

  const proofKeys = {
    signing: importKey("CLIENT_PROOF_SIGNING_KEY_FILE", config.clientProofSigningKey),
    trustCentre: importKey("CLIENT_PROOF_ENCRYPTION_KEY_FILE", config.clientProofEncryptionKey),
  };

  const linkageKey = importLinkageKey("LINKAGE_KEY_FILE", config.linkageKey);

  return startSubgraph<OfficeContext & Omit<C, keyof OfficeContext>>({
    name: subgraphName(office),
    config,
    database,
    schema,
    ...(log && { log }),
    extend: (context, matrix) => ({
      ...own,
      ...withoutAccount(context),
      control: new DisclosureControl(matrix),
      openMandate: (sealed) => openMandate(sealed, { office, viewer: context.viewer, keys }),
      makeLinkageCodes: (identity) => makeLinkageCodes(identity, linkageKey),
      sealEndings: (endings) => sealEndings(endings, { office, actor: context.viewer.actor }, proofKeys),
      sealProof: (statement) => {
        const { actor, authority } = context.viewer;

        return sealProof({ ...statement, office, authority: authority ?? "", actor }, proofKeys);
      },
    }),
  });
}
