import { subgraphName } from "@kim-hub/offices/office-names";
import type { Logger } from "pino";
import { sealEndings } from "../client-proof/link-endings.js";
import { sealProof } from "../client-proof/seal-proof.js";
import { viewerVariables } from "../database/viewer-variables.js";
import type { DryRun } from "../dry-run/dry-run.js";
import { DisclosureControl } from "../figures/disclosure-control.js";
import { makeLinkageCodes } from "../linkage/linkage-codes.js";
import { importLinkageKey } from "../linkage/linkage-key.js";
import { type OpenedMandate, openMandate } from "../mandate/mandate.js";
import type { Office } from "../mandate/office.js";
import { KeyRings } from "../process/key-rings.js";
import type { Service } from "../process/service.js";
import type { Context } from "../schema/context.js";
import type { SubgraphSchema } from "../schema/schema.js";
import type { DatabaseDefinition } from "../subgraph/database.js";
import { type ExtendContext, startSubgraph } from "../subgraph/server.js";
import type { OfficeConfig } from "../subgraph/subgraph-config.js";
import type { OfficeContext } from "./office-context.js";
import { withoutAccount } from "./without-account.js";

interface OfficeOptions<C extends OfficeContext> {
  readonly office: Office;
  readonly config: OfficeConfig;
  /** To which keys belong already that the office uses beside these. */
  readonly keys?: KeyRings;
  readonly database: DatabaseDefinition;
  readonly schema: SubgraphSchema;
  readonly extend: ExtendContext<OfficeContext, C>;
  readonly log?: Logger | undefined;
}

/** The context of a person with an account, under the name that its office may know. */
function nameless(context: Context): Context {
  const viewer = withoutAccount(context.viewer);
  if (viewer === context.viewer) return context;
  context.em.setSessionContext({ variables: viewerVariables(viewer) });

  return { ...context, viewer };
}

/** Opens a mandate and tells a dry run what became of it. */
async function openNoted(
  sealed: string,
  options: Parameters<typeof openMandate>[1],
  dryRun: DryRun | null,
): Promise<OpenedMandate> {
  const { office } = options;
  const onRefused = (reason: string) =>
    dryRun?.noteMandate({ office, outcome: "REFUSED", reason, categories: [], granularity: null });
  const mandate = await openMandate(sealed, { ...options, isDryRun: dryRun !== null, onRefused });
  const { categories, granularity } = mandate;
  dryRun?.noteMandate({ office, outcome: "OPENED", reason: null, categories, granularity });

  return mandate;
}

/** Serves a subgraph that releases segments under mandates made for its office. */
export async function startOffice<C extends OfficeContext>({
  office,
  config,
  keys = new KeyRings(),
  database,
  schema,
  extend,
  log,
}: OfficeOptions<C>): Promise<Service> {
  const mandateKeys = {
    decryption: keys.import("MANDATE_DECRYPTION_KEY_FILE", config.mandateDecryptionKey, "open"),
    verification: keys.import("MANDATE_VERIFICATION_KEY_FILE", config.mandateVerificationKey, "verify"),
  };

  const proofKeys = {
    signing: keys.import("CLIENT_PROOF_SIGNING_KEY_FILE", config.clientProofSigningKey, "sign"),
    trustCentre: keys.import("CLIENT_PROOF_ENCRYPTION_KEY_FILE", config.clientProofEncryptionKey, "seal"),
  };

  const linkageKey = importLinkageKey("LINKAGE_KEY_FILE", config.linkageKey);

  return startSubgraph<C>({
    name: subgraphName(office),
    config,
    keys,
    database,
    schema,
    ...(log && { log }),
    extend: (context, matrix, request) => {
      const { viewer } = context;
      const { actor, authority } = viewer;

      return extend(
        {
          ...nameless(context),
          control: new DisclosureControl(matrix),
          openMandate: (sealed) => openNoted(sealed, { office, viewer, keys: mandateKeys }, context.dryRun),
          makeLinkageCodes: (identity) => makeLinkageCodes(identity, linkageKey),
          sealEndings: (endings) => sealEndings(endings, { office, actor }, proofKeys),
          sealProof: (statement) => sealProof({ ...statement, office, authority: authority ?? "", actor }, proofKeys),
        },
        matrix,
        request,
      );
    },
  });
}
