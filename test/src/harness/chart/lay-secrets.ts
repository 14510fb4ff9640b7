import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readHubConfig } from "@kim-hub/infra/hub-config";
import { keepLogNetwork } from "@kim-hub/infra/log-network-file";
import { keepKeys } from "@kim-hub/infra/secrets";
import { findOffice } from "@kim-hub/offices/office-names";
import { SUBGRAPHS } from "@kim-hub/offices/subgraphs";

/** The keys are made as `npm start` makes its own, but for this mark of their ids, with which production refuses them. */
const DEVELOPMENT = /kim-hub-development\./g;

/** What the chart's README says of each Secret and of the ConfigMap. */
export async function laySecrets(folder: string, ports: ReadonlyMap<string, number>): Promise<void> {
  const made = join(folder, "made");
  mkdirSync(made);
  const keys = await keepKeys(made);
  for (const name of readdirSync(made)) {
    const file = join(made, name);
    writeFileSync(file, readFileSync(file, "utf8").replace(DEVELOPMENT, "chart."));
  }
  const own = [...SUBGRAPHS, "gateway-log"].flatMap((name) => {
    const port = ports.get(`${name}:${name === "gateway-log" ? 8444 : 8443}`);

    return port === undefined ? [] : [[`PORT_${name.toUpperCase().replaceAll("-", "_")}`, String(port)]];
  });
  keepLogNetwork(readHubConfig({ DATA_DIRECTORY: made, ...Object.fromEntries(own) }), keys, "2026-01-01");
  const lay = (source: string, files: readonly string[]) => {
    mkdirSync(join(folder, "sources", source), { recursive: true });
    for (const file of files) writeFileSync(join(folder, "sources", source, file), readFileSync(join(made, file)));
  };
  const secret = (name: string) => `${name}.private.json`;
  lay("kim-hub-gateway", ["envelope", "receipt", "session"].map(secret));
  lay("kim-hub-gateway-log", ["gateway-log", "gateway-witness"].map(secret));
  lay(
    "kim-hub-public",
    readdirSync(made).filter((name) => name.endsWith(".public.json") || name === "log-network.json"),
  );
  for (const name of SUBGRAPHS) {
    const office = findOffice(name);
    const ofOffice = office ? [office, `${office}-proof`, "linkage"] : [];
    const ofTrustCentre = name === "trust-centre" ? ["mandate", "linkage-code", "trust-centre"] : [];
    lay(`kim-hub-${name}`, [`${name}-log`, `${name}-witness`, ...ofOffice, ...ofTrustCentre].map(secret));
    for (const role of ["application", "owner"])
      layPassword(folder, `${name}-${role}`, randomBytes(18).toString("base64url"));
  }
  layPassword(folder, "superuser", decodeURIComponent(new URL(process.env.TEST_POSTGRES_URL ?? "").password));
}

function layPassword(folder: string, source: string, password: string): void {
  mkdirSync(join(folder, "sources", source), { recursive: true });
  writeFileSync(join(folder, "sources", source, "password"), password);
}
