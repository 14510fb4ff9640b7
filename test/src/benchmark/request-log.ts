/** What the gateway's request log costs a path query, against a gateway without one: `node test/dist/benchmark/request-log.js --seconds 6 --rounds 3`. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { SUBGRAPHS } from "@kim-hub/infra/subgraphs";
import { UNLIMITED } from "../chaos/kill/unlimited.js";
import { type GatewayProcess, startGatewayProcess } from "../harness/gateway-process.js";
import { MAIN_QUERY } from "../harness/main-query.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const CALLERS = [1, 10, 50, 200];
const WITHOUT_LOG = fileURLToPath(new URL("request-log/without-log.js", import.meta.url));
const { values } = parseArgs({
  options: { seconds: { type: "string", default: "6" }, rounds: { type: "string", default: "3" } },
});

/** Of a machine that is asked for more than it can do, an office's answer comes too late and the path is null. */
interface Measured {
  readonly late: number;
  readonly perSecond: number;
  readonly median: number;
}

const hub = await startTestHub(UNLIMITED);
const gateways: GatewayProcess[] = [];
try {
  const settings = settingsOf(hub);
  const withLog = await startGatewayProcess({ settings, silent: true });
  gateways.push(withLog);
  const without = await startGatewayProcess({ settings, silent: true, main: WITHOUT_LOG });
  gateways.push(without);
  const ask = await createAsk(hub);
  for (const { url } of gateways) await measure(10, () => ask(url));
  print(
    "callers    without: a second, median      with: a second, median      ratio of medians, of throughput, too late without and with",
  );
  for (const callers of CALLERS) {
    const pairs: { readonly off: Measured; readonly on: Measured }[] = [];
    for (let round = 0; round < Number(values.rounds); round += 1) {
      const off = await measure(callers, () => ask(without.url));
      pairs.push({ off, on: await measure(callers, () => ask(withLog.url)) });
    }
    const of = (which: "off" | "on", figure: keyof Measured) => middle(pairs.map((pair) => pair[which][figure]));
    const figures = [of("off", "perSecond"), of("off", "median"), of("on", "perSecond"), of("on", "median")];
    const late = [of("off", "late"), of("on", "late")];
    const ratios = [
      middle(pairs.map(({ off, on }) => on.median / off.median)),
      middle(pairs.map(({ off, on }) => off.perSecond / on.perSecond)),
    ];
    print(
      [
        callers,
        ...figures.map((figure) => figure.toFixed(1)),
        ...ratios.map((ratio) => ratio.toFixed(2)),
        ...late,
      ].join("    "),
    );
  }
} finally {
  for (const gateway of gateways) await gateway.stop();
  await hub.stop();
}

function settingsOf({ config, issuer }: TestHub): Record<string, string> {
  const urls = SUBGRAPHS.map((name) => [
    `SUBGRAPH_URL_${name.toUpperCase().replaceAll("-", "_")}`,
    `http://127.0.0.1:${config.ports[name]}/graphql`,
  ]);

  return {
    ...UNLIMITED,
    NODE_ENV: "development",
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: config.audience,
    ENVELOPE_PRIVATE_KEY_FILE: join(config.dataDirectory, "envelope.private.json"),
    ...Object.fromEntries(urls),
  };
}

/** Whether the path was answered. */
type Ask = (url: string) => Promise<boolean>;

async function createAsk(of: TestHub): Promise<Ask> {
  const token = await of.releasePath();
  const headers = {
    "content-type": "application/json",
    authorization: `Bearer ${await of.token("steering.bielefeld")}`,
    "hub-purpose": "STEERING_CASE_REVIEW",
  };
  const body = JSON.stringify({ query: MAIN_QUERY, variables: { token } });

  return async (url) => {
    const response = await fetch(url, { method: "POST", headers, body });
    const { data } = (await response.json()) as { data: { releasedPath: { status: string } | null } | null };

    return data?.releasedPath !== null && data?.releasedPath !== undefined;
  };
}

async function measure(callers: number, ask: () => Promise<boolean>): Promise<Measured> {
  const begin = performance.now();
  const end = begin + Number(values.seconds) * 1000;
  const times: number[] = [];
  let late = 0;
  const again = async () => {
    do {
      const asked = performance.now();
      if (await ask()) times.push(performance.now() - asked);
      else late += 1;
    } while (performance.now() < end);
  };
  await Promise.all(Array.from({ length: callers }, again));

  return { late, perSecond: times.length / ((performance.now() - begin) / 1000), median: middle(times) };
}

function middle(of: readonly number[]): number {
  return of.toSorted((left, right) => left - right)[Math.floor(of.length / 2)] ?? Number.NaN;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
