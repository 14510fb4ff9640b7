import { type GatewayConfig, readGatewayConfig } from "@kim-hub/gateway/config";
import { type LogKeeperConfig, readLogKeeperConfig } from "@kim-hub/gateway/log-keeper-config";
import { ConfigurationError, type Environment } from "@kim-hub/kit/config";
import { type AskedSetting, SETTING_ASKED } from "@kim-hub/kit/setting";
import type { SubgraphConfig } from "@kim-hub/kit/subgraph-config";
import { SUBGRAPHS, variableSuffix } from "@kim-hub/offices/subgraphs";
import type { ServiceName } from "../../../installation/service-names.js";
import { CONFIG_READERS } from "../../../installation/subgraphs.js";

/** A service as its own readers understand its settings. */
export interface ReadService {
  /** Null where they are faulty. */
  readonly gateway: GatewayConfig | null;
  readonly keeper: LogKeeperConfig | null;
  readonly subgraph: SubgraphConfig | null;
  readonly faults: readonly string[];
  /** The variables that name files, secret ones or not. */
  readonly files: readonly string[];
}

const NOTHING = { gateway: null, keeper: null, subgraph: null } as const;

export function readService(service: ServiceName, environment: Environment): ReadService {
  const asked = new Set<string>();
  const note = (setting: unknown) => {
    const { name, kind } = setting as AskedSetting;
    if (kind === "file" || kind === "secret file") asked.add(name);
  };
  SETTING_ASKED.subscribe(note);
  try {
    const read = { ...NOTHING, ...readAs(service, environment) };

    return { ...read, faults: listAddressFaults(read.gateway), files: [...asked] };
  } catch (error) {
    if (error instanceof ConfigurationError) return { ...NOTHING, faults: error.faults, files: [...asked] };
    if (error instanceof Error) return { ...NOTHING, faults: [error.message], files: [...asked] };
    throw error;
  } finally {
    SETTING_ASKED.unsubscribe(note);
  }
}

function readAs(service: ServiceName, environment: Environment): Partial<ReadService> {
  if (service === "gateway") return { gateway: readGatewayConfig(environment) };
  if (service === "gateway-log") return { keeper: readLogKeeperConfig(environment) };

  // Every subgraph's reader begins with the settings of all of them.
  return { subgraph: CONFIG_READERS[service](environment) as SubgraphConfig };
}

/** The gateway reads each address when a supergraph first names it. */
function listAddressFaults(gateway: GatewayConfig | null): readonly string[] {
  if (!gateway) return [];

  return SUBGRAPHS.flatMap((name) => {
    try {
      gateway.subgraphUrl(name);

      return [];
    } catch (error) {
      return error instanceof ConfigurationError ? error.faults : [`SUBGRAPH_URL_${variableSuffix(name)} is wrong`];
    }
  });
}
