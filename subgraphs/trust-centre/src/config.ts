import { Settings } from "@kim-hub/kit/config";
import { Office } from "@kim-hub/kit/office";
import { readSubgraphSettings, type SubgraphConfig } from "@kim-hub/kit/subgraph-config";

export interface TrustCentreConfig extends SubgraphConfig {
  /** JSON Web Key that signs mandates. */
  readonly mandateSigningKey: string;
  /** By office, the JSON Web Key that its mandates are encrypted to. */
  readonly officeKeys: Readonly<Record<Office, string>>;
}

export function readTrustCentreConfig(environment: Readonly<Record<string, string | undefined>>): TrustCentreConfig {
  const settings = new Settings(environment);
  const officeKey = (office: Office) => settings.file(`MANDATE_KEY_${office}_FILE`);

  return settings.finish({
    ...readSubgraphSettings(settings),
    mandateSigningKey: settings.file("MANDATE_SIGNING_KEY_FILE"),
    officeKeys: {
      CASE_MANAGEMENT: officeKey(Office.CASE_MANAGEMENT),
      IMMIGRATION: officeKey(Office.IMMIGRATION),
      NATURALISATION: officeKey(Office.NATURALISATION),
    },
  });
}
