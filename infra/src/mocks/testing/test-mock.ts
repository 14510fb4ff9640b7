import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localDate } from "@kim-hub/kit/calendar";
import { ENVELOPE_HEADER, hashToken, signEnvelope, TRUST_CENTRE_HEADER } from "@kim-hub/kit/envelope";
import { KeyRing } from "@kim-hub/kit/key-ring";
import { createLog } from "@kim-hub/kit/log";
import { startTestIssuer, type TestIssuer } from "@kim-hub/kit/test-issuer";
import { TRUST_CENTRE_AUDIENCE } from "@kim-hub/kit/token-issuer";
import { NOBODY, type Viewer } from "@kim-hub/kit/viewer";
import type { SubgraphName } from "@kim-hub/offices/subgraphs";
import { readContractTexts } from "@kim-hub/schema/subgraphs";
import { readHubConfig } from "../../installation/config.js";
import { type KeyFiles } from "../../installation/keys/key-files.js";
import { ROOT } from "../../installation/root.js";
import { keepKeys } from "../../installation/secrets.js";
import { writeWhole } from "../../installation/write-whole.js";
import { keepLogNetwork } from "../../transparency-log/local-network.js";
import type { MocksConfig } from "../config.js";
import { startMock } from "../start-mock.js";

interface MockAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever shape its own query asked for.
  readonly data: any;
  readonly errors?: readonly { message: string; path?: readonly (string | number)[]; extensions: { code: string } }[];
}

interface Question {
  readonly as?: Partial<Viewer>;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The subgraph that the envelope is made for, if it is another; null sends none. */
  readonly envelopeFor?: SubgraphName | null;
  /** Leaves the token out that the envelope names. */
  readonly withoutToken?: true;
  /** A token for the trust centre itself in place of a new one. */
  readonly ownToken?: string;
}

/** Mocks of some subgraphs over HTTP, with the keys of an installation of their own. */
export interface TestMocks {
  readonly keys: KeyFiles;
  readonly config: MocksConfig;
  /** Asks one of them as the gateway would. */
  ask(name: SubgraphName, query: string, question?: Question): Promise<MockAnswer>;
  readonly issuer: TestIssuer;
  urlOf(name: SubgraphName): string;
  /** A token for the trust centre itself. */
  signOwn(viewer: Partial<Viewer>): Promise<string>;
  /** The keys of a file of the installation. */
  readKey(file: string): Promise<KeyRing>;
  stop(): Promise<void>;
}

/** Starts mocks of these subgraphs' committed contracts on free ports. */
export async function startTestMocks(names: readonly SubgraphName[], matrix = MATRIX): Promise<TestMocks> {
  const directory = await mkdtemp(join(tmpdir(), "mocks-"));
  const keys = await keepKeys(directory);
  keepLogNetwork(readHubConfig({ DATA_DIRECTORY: directory }), keys, localDate());
  const issuer = await startTestIssuer();
  for (const { name, text } of readContractTexts()) writeWhole(join(directory, `${name}.graphql`), text);
  const config: MocksConfig = {
    ports: new Map(names.map((name) => [name, 0])),
    host: "127.0.0.1",
    dataDirectory: directory,
    contractFolder: directory,
    accessMatrixFile: matrix,
    tokens: issuer.accepted,
    trustCentreAudience: TRUST_CENTRE_AUDIENCE,
    development: true,
  };
  const log = createLog("mocks");
  log.level = "silent";
  const services = new Map(
    await Promise.all(names.map(async (name) => [name, await startMock(name, { port: 0, config, log })] as const)),
  );
  const readKey = async (file: string) => new KeyRing(file, await readFile(file, "utf8"));
  const signing = await readKey(keys.private("envelope"));

  const signOwn = (viewer: Partial<Viewer>) =>
    issuer.signFor({ ...NOBODY, ...viewer }, { aud: TRUST_CENTRE_AUDIENCE, exp: Math.floor(Date.now() / 1000) + 300 });
  const urlOf = (name: SubgraphName) => `http://127.0.0.1:${services.get(name)?.port}/graphql`;

  return {
    ...{ keys, config, issuer, urlOf, signOwn },
    readKey,
    async ask(name, query, { as, variables, envelopeFor = name, withoutToken, ownToken } = {}) {
      const viewer = { ...NOBODY, purpose: null, caseReference: null, requestId: randomUUID(), ...as };
      const token = as?.role ? await issuer.signFor(viewer) : null;
      const own = token && (ownToken ?? (await signOwn(viewer)));
      const { requestId, purpose, caseReference } = viewer;
      const signed = signEnvelope(
        {
          ...{ requestId, purpose, caseReference, tokenHash: token && hashToken(token) },
          trustCentreTokenHash: own && name === "trust-centre" ? hashToken(own) : null,
        },
        envelopeFor ?? name,
        signing,
      );
      const response = await fetch(urlOf(name), {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(envelopeFor && { [ENVELOPE_HEADER]: signed }),
          ...(token && !withoutToken && { authorization: `Bearer ${token}` }),
          ...(own && { [TRUST_CENTRE_HEADER]: `Bearer ${own}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      const answer: MockAnswer = JSON.parse(await response.text());

      return { ...answer, status: response.status };
    },
    async stop() {
      await Promise.all([...services.values()].map((service) => service.stop()));
      issuer.stop();
      await rm(directory, { recursive: true });
    },
  };
}

const MATRIX = join(ROOT, "schema/access-matrix.yaml");
