import type { Logger } from "pino";
import type { DatabaseParts } from "./database.js";
import { importKey } from "./keys.js";
import { openMandate } from "./mandate.js";
import type { Office } from "./office.js";
import type { OfficeContext } from "./office-context.js";
import type { SubgraphSchema } from "./schema.js";
import { startSubgraph } from "./server.js";
import type { Service } from "./service.js";
import type { OfficeConfig } from "./subgraph-config.js";

interface OfficeParts {
  readonly office: Office;
  readonly config: OfficeConfig;
  readonly database: DatabaseParts;
  readonly schema: SubgraphSchema;
  readonly log?: Logger | undefined;
}

/** `CASE_MANAGEMENT` → `case-management`: the office's subgraph. */
export function subgraphName(office: Office): string {
  return office.toLowerCase().replaceAll("_", "-");
}

/** Serves a subgraph that releases segments under mandates made for its office. */
export async function startOffice({ office, config, database, schema, log }: OfficeParts): Promise<Service> {
  const keys = {
    decryption: await importKey("MANDATE_DECRYPTION_KEY_FILE", config.mandateDecryptionKey),
    verification: await importKey("MANDATE_VERIFICATION_KEY_FILE", config.mandateVerificationKey),
  };

  return startSubgraph<OfficeContext>({
    name: subgraphName(office),
    config,
    database,
    schema,
    ...(log && { log }),
    extend: (context) => ({
      ...context,
      openMandate: (sealed) => openMandate(sealed, { office, viewer: context.viewer, keys }),
    }),
  });
}
