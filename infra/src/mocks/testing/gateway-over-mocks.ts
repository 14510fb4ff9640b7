import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readGatewayConfig } from "@kim-hub/gateway/config";
import { startGateway } from "@kim-hub/gateway/server";
import { TRUST_CENTRE_HEADER } from "@kim-hub/kit/envelope";
import { createLog } from "@kim-hub/kit/log";
import { TRUST_CENTRE_AUDIENCE } from "@kim-hub/kit/token-issuer";
import type { Purpose } from "@kim-hub/kit/viewer";
import { SUBGRAPHS, type SubgraphName, variableSuffix } from "@kim-hub/offices/subgraphs";
import { getPerson } from "../../identity/people.js";
import type { TestMocks } from "./test-mock.js";

interface Question {
  readonly purpose: Purpose | undefined;
  readonly query?: string;
  readonly documentId?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly extensions?: object;
  /** Whether a token for the trust centre itself comes with it. */
  readonly forTrustCentre?: true;
}

export interface GatewayAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever shape its own query asked for.
  readonly data: any;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

/** The gateway as it is, for the committed supergraph. */
export interface GatewayOverMocks {
  /** As a person of the development identity provider. */
  ask(username: string, question: Question): Promise<GatewayAnswer>;
  stop(): Promise<void>;
}

/** A gateway in this process over mocks, and over the subgraphs that run elsewhere. */
export async function startGatewayOverMocks(
  { issuer, keys, urlOf }: TestMocks,
  elsewhere: Readonly<Partial<Record<SubgraphName, string>>> = {},
): Promise<GatewayOverMocks> {
  const folder = mkdtempSync(join(tmpdir(), "gateway-over-mocks-"));
  const log = createLog("gateway");
  log.level = "silent";
  const config = readGatewayConfig({
    NODE_ENV: "development",
    PORT: "0",
    PLAN_AHEAD: "false",
    OIDC_ISSUER: issuer.url,
    ENVELOPE_PRIVATE_KEY_FILE: keys.private("envelope"),
    REQUEST_LOG_DIRECTORY: join(folder, "request-log"),
    ...Object.fromEntries(
      SUBGRAPHS.map((name) => [`SUBGRAPH_URL_${variableSuffix(name)}`, elsewhere[name] ?? urlOf(name)]),
    ),
  });
  const { port, stop } = await startGateway(config, log);
  const tokenOf = (username: string, claims: Readonly<Record<string, unknown>> = {}) => {
    const { subject, role, body = null, authority = null } = getPerson(username);

    return issuer.signFor({ actor: subject, role, body, authority }, claims);
  };

  return {
    async ask(username, { purpose, forTrustCentre, ...question }) {
      const own = { aud: TRUST_CENTRE_AUDIENCE, exp: Math.floor(Date.now() / 1000) + 300 };
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${await tokenOf(username)}`,
          ...(purpose && { "hub-purpose": purpose }),
          ...(forTrustCentre && { [TRUST_CENTRE_HEADER]: `Bearer ${await tokenOf(username, own)}` }),
        },
        body: JSON.stringify(question),
      });

      return JSON.parse(await response.text());
    },
    async stop() {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}
