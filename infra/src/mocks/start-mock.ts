import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readAccessMatrix } from "@kim-hub/kit/access-matrix";
import { createTokenVerifier, GRACE_SECONDS } from "@kim-hub/kit/access-token";
import { createApollo } from "@kim-hub/kit/create-apollo";
import { formatError } from "@kim-hub/kit/format-error";
import { guardAccess } from "@kim-hub/kit/guard-access";
import { addRoutes, close, createHttpServer, listen } from "@kim-hub/kit/http-server";
import type { createLog } from "@kim-hub/kit/log";
import { readViewer } from "@kim-hub/kit/request-viewer";
import type { Service } from "@kim-hub/kit/service";
import type { SubgraphName } from "@kim-hub/offices/subgraphs";
import { OWN_TOKEN_SECONDS } from "@kim-hub/trust-centre/config";
import type { MocksConfig } from "./config.js";
import { admitAll, createOwnAdmission } from "./mandates/admit-mutations.js";
import { readMockKeys } from "./mandates/mock-keys.js";
import { createOwnAnswers } from "./mandates/own-answers.js";
import type { MockContext } from "./mock-context.js";
import { createMockSchema } from "./mock-schema.js";
import { witnessLogs } from "./witness/witness-logs.js";

interface MockOptions {
  readonly port: number;
  readonly config: MocksConfig;
  readonly log: ReturnType<typeof createLog>;
}

/**
 * Serves one subgraph's contract with invented values to the gateway: every request must carry an envelope made for it and the caller's own
 * token, and the access matrix stands before every field. No disclosure log is kept, because no mock holds anything of a person.
 */
export async function startMock(name: SubgraphName, { port, config, log: parent }: MockOptions): Promise<Service> {
  const { accessMatrixFile, contractFolder, dataDirectory, host, tokens, trustCentreAudience } = config;
  const log = parent.child({ mocked: name });
  const keys = readMockKeys(dataDirectory);
  const matrix = readAccessMatrix(accessMatrixFile);
  const { policyVersion } = matrix;
  const schema = createMockSchema(readContractOf(name, contractFolder), {
    subgraph: name,
    answersOf: (contract) =>
      createOwnAnswers(name, { contract, keys, policyVersion, mocked: [...config.ports.keys()] }),
  });
  const viewerOptions = {
    subgraph: name,
    envelopeKey: keys.public("envelope"),
    verify: createTokenVerifier(tokens, GRACE_SECONDS),
  };
  const ownTokens = { ...tokens, audience: trustCentreAudience, longestSeconds: OWN_TOKEN_SECONDS };
  const admit = name === "trust-centre" ? createOwnAdmission(ownTokens) : admitAll;
  const apollo = createApollo<MockContext>({
    schema: guardAccess(schema, matrix, name),
    log,
    format: formatError(log),
  });
  await apollo.start();
  const http = createHttpServer();
  addRoutes(http, {
    apollo,
    context: async ({ headers }) => {
      const { viewer, envelope } = await readViewer(headers, viewerOptions);
      const count = { statements: 0, disclosures: 0 };

      return { viewer, count, admitMutation: () => admit(viewer, { headers, envelope }) };
    },
    needs: {},
  });
  witnessLogs(http, name, dataDirectory);
  const listening = await listen(http, { host, port });

  return {
    port: listening,
    async stop() {
      await close(http);
      await apollo.stop();
    },
  };
}

function readContractOf(name: SubgraphName, folder: string): string {
  const file = join(folder, `${name}.graphql`);
  if (!existsSync(file)) throw new Error(`CONTRACT_FOLDER holds no contract of ${name}.`);

  return readFileSync(file, "utf8");
}
