import { randomUUID } from "node:crypto";
import { recordOf } from "@kim-hub/offices/record-of";
import { pino } from "pino";
import { localDate } from "../calendar/calendar.js";
import type { ClientProof, ProofKind, ProofOf } from "../client-proof/client-proof.js";
import { openProof } from "../client-proof/open-proof.js";
import { sealProof } from "../client-proof/seal-proof.js";
import type { DryRunReport } from "../dry-run/dry-run-report.js";
import { type FreezeOptions, type Frozen, freezeFigures } from "../frozen-figures/freeze-figures.js";
import { type HandoverNote, signHandover } from "../handover/handover-note.js";
import {
  ENVELOPE_HEADER,
  GATEWAY_ACCEPTS,
  hashToken,
  signEnvelope,
  TRUST_CENTRE_HEADER,
} from "../identity/envelope.js";
import { TRUST_CENTRE_AUDIENCE } from "../identity/token-issuer.js";
import { Role, type Viewer } from "../identity/viewer.js";
import { type Mandate, type OpenedMandate, openMandate, sealMandate } from "../mandate/mandate.js";
import { OFFICES, type Office } from "../mandate/office.js";
import { importKey, importSigningKey } from "../process/keys.js";
import type { ProcessSettings } from "../process/process-settings.js";
import type { StartSubgraph } from "../process/service.js";
import { createOrm, type DatabaseDefinition } from "../subgraph/database.js";
import { listMissingStatements } from "../subgraph/missing-statements.js";
import { scanOutput } from "./forbidden-outputs/forbidden-outputs.js";
import { createTestConfig, generateTestKeys, type TestConfig, TRUST_CENTRE_SECONDS } from "./test-config.js";
import { createTestDatabase } from "./test-database.js";
import { startTestIssuer, type TestIssuer } from "./test-issuer.js";

/** A subgraph's answer, with the number of statements it cost. */
export interface TestAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever shape its own query asked for.
  readonly data: any;
  readonly errors?: readonly { message: string; path?: readonly (string | number)[]; extensions: { code: string } }[];
  readonly statements: number;
  /** The whole body as sent, to search for what must not be in it. */
  readonly text: string;
  /** Of a dry run: what the subgraph has noted. */
  readonly extensions?: { readonly dryRun: DryRunReport };
}

interface Question {
  /** A caller with an access token if a role is named, without one otherwise. */
  readonly as?: Partial<Viewer>;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The instant as of which the rows are read. */
  readonly knownAt?: string;
  /** Whether the gateway asks for a dry run. */
  readonly dryRun?: true;
  /** Replaces the envelope; null sends none. */
  readonly envelope?: string | null;
  /** Replaces the trust centre's own token, which comes with every question to it; null sends none. */
  readonly trustCentreToken?: string | null;
}

/** One subgraph over HTTP on a database of its own. */
export interface TestSubgraph {
  readonly url: string;
  readonly applicationUrl: string;
  readonly ownerUrl: string;
  /** Signs the callers' access tokens. */
  readonly issuer: TestIssuer;
  ask(query: string, question?: Question): Promise<TestAnswer>;
  /** What goes with a request of this viewer: the envelope for a minute, and the tokens. */
  headersOf(viewer: Partial<Viewer>): Promise<Record<string, string>>;
  /** Writes rows as the database's owner. */
  given(...rows: readonly object[]): Promise<void>;
  /** Freezes the figures of all quarters that have ended, as `npm run freeze-figures` does; on another day than this one, if it is named. */
  freeze(options?: Partial<Pick<FreezeOptions, "since" | "again" | "today" | "district">>): Promise<readonly Frozen[]>;
  /** The rows of an SQL query run as the database's owner. */
  rows(sql: string): Promise<readonly Record<string, unknown>[]>;
  /** An envelope for a request without access token. */
  envelope(viewer: Partial<Viewer>, subgraph?: string): Promise<string>;
  /** A mandate as the trust centre seals it. */
  seal(mandate: Partial<Mandate> & Pick<Mandate, "pseudonyms" | "body" | "purpose">, office: Office): Promise<string>;
  /** A handover note as an office of this kind issues it for offices of another. */
  signHandover(note: HandoverNote, to: Office): Promise<string>;
  /** The statements that would bring the migrated tables to the entities; empty when they agree. */
  drift(): Promise<string>;
  /** Opens a mandate as the office would, in a dry run if it is said. */
  open(sealed: string, office: Office, viewer: Partial<Viewer>, isDryRun?: boolean): Promise<OpenedMandate>;
  /** A proof as the office seals it for the caller. */
  prove(proof: ClientProof): Promise<string>;
  /** Opens a proof as the trust centre would. */
  openProof<Kind extends ProofKind>(sealed: string, kind: Kind, viewer: Partial<Viewer>): Promise<ProofOf<Kind>>;
  /** Everything logged so far. */
  log(): string;
  stop(): Promise<void>;
}

const TRUST_CENTRE = "trust-centre";

/** Those of the tests' access matrix. */
const LEAST_COUNTS = { minimumCount: 5, sensitiveMinimumCount: 10 };

const SOMEBODY: Viewer = {
  actor: "test",
  role: Role.PUBLIC,
  body: null,
  authority: null,
  purpose: null,
  caseReference: null,
  requestId: "test",
};

/** What the envelope of a test's request says. */
type Sealed = Viewer & Pick<Question, "dryRun" | "knownAt">;

/** The tokens of a caller's requests. */
interface TestTokens {
  readonly access: string | null;
  readonly trustCentre: string | null;
}

const NO_TOKENS: TestTokens = { access: null, trustCentre: null };

/** How a test's subgraph runs. */
export interface TestOptions {
  /** The database's URL that it gets in place of its own. */
  readonly through?: (applicationUrl: string) => Promise<string>;
  /** Whether its answers say what the database said of an error, as in development; false as in production. */
  readonly answersDatabaseErrors?: boolean;
  /** Whether it takes dry runs, as in development; false as in production. */
  readonly allowsDryRuns?: boolean;
  /** What the operator decides; metrics and traces go nowhere without it. */
  readonly observed?: Partial<ProcessSettings>;
}

/** Gives the subgraph a migrated database, filled by `load`, starts the subgraph on a free port, and speaks to it as the gateway would. */
export async function startTestSubgraph(
  name: string,
  database: DatabaseDefinition,
  start: StartSubgraph<TestConfig>,
  load?: (ownerUrl: string) => Promise<unknown>,
  { through = async (applicationUrl) => applicationUrl, ...options }: TestOptions = {},
): Promise<TestSubgraph> {
  const { ownerUrl, applicationUrl } = await createTestDatabase({ name, database, load });
  const keys = await generateTestKeys();
  const issuer = await startTestIssuer();
  const lines: string[] = [];
  const keepLine = (line: string) => {
    scanOutput(line, { place: `the log of ${name}`, reader: null });
    lines.push(line);
  };
  const service = await start(
    createTestConfig(await through(applicationUrl), { keys, tokens: issuer.accepted, ...options }),
    pino({ level: "debug" }, { write: keepLine }),
  );
  const owner = createOrm(database, ownerUrl);
  const url = `http://127.0.0.1:${service.port}/graphql`;
  const signingKey = importSigningKey("envelope", JSON.stringify(keys.envelope.privateKey));
  const seal = (
    { purpose, caseReference, requestId, assignment = null, knownAt, dryRun }: Sealed,
    tokens: TestTokens,
    subgraph = name,
  ) => {
    const tokenHash = tokens.access && hashToken(tokens.access);
    const trustCentreTokenHash = tokens.trustCentre && hashToken(tokens.trustCentre);

    const request = { requestId, purpose, caseReference, tokenHash, trustCentreTokenHash };

    const named = { ...(knownAt !== undefined && { knownAt }), ...(assignment !== null && { assignment }) };

    return signEnvelope({ ...request, ...named, ...(dryRun && { dryRun }) }, subgraph, signingKey);
  };
  const signTokens = async (viewer: Viewer, asked: boolean): Promise<TestTokens> => {
    if (!asked) return NO_TOKENS;
    const now = Math.floor(Date.now() / 1000);
    const own = { aud: TRUST_CENTRE_AUDIENCE, iat: now, exp: now + TRUST_CENTRE_SECONDS };

    return {
      access: await issuer.signFor(viewer),
      trustCentre: name === TRUST_CENTRE ? await issuer.signFor(viewer, own) : null,
    };
  };

  const toHeaders = (envelope: string | null, tokens: TestTokens): Record<string, string> => ({
    "content-type": "application/json",
    accept: GATEWAY_ACCEPTS,
    ...(envelope !== null && { [ENVELOPE_HEADER]: envelope }),
    ...(tokens.access !== null && { authorization: `Bearer ${tokens.access}` }),
    ...(tokens.trustCentre !== null && { [TRUST_CENTRE_HEADER]: `Bearer ${tokens.trustCentre}` }),
  });

  return {
    url,
    applicationUrl,
    ownerUrl,
    issuer,
    envelope: async (viewer, subgraph) => seal({ ...SOMEBODY, ...viewer }, NO_TOKENS, subgraph),
    log: () => lines.join(""),
    async headersOf(as) {
      const viewer = { ...SOMEBODY, requestId: randomUUID(), ...as };
      const tokens = await signTokens(viewer, true);

      return toHeaders(seal(viewer, tokens), tokens);
    },
    async ask(query, { as = {}, variables = {}, knownAt, dryRun, envelope, trustCentreToken } = {}) {
      const requestId = as.requestId ?? randomUUID();
      const viewer = { ...SOMEBODY, ...as, requestId };
      const signed = await signTokens(viewer, as.role !== undefined && envelope === undefined);
      const tokens = { ...signed, ...(trustCentreToken !== undefined && { trustCentre: trustCentreToken }) };
      const sealed = { ...viewer, ...(knownAt !== undefined && { knownAt }), ...(dryRun && { dryRun }) };
      const sent = envelope === undefined ? seal(sealed, tokens) : envelope;
      const response = await fetch(url, {
        method: "POST",
        headers: toHeaders(sent, tokens),
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      // The line of a request is written just before its answer: of thousands, among the last.
      const answered = lines.findLast((line) => line.includes(`"requestId":"${requestId}"`));
      const { statements = 0 } = answered ? JSON.parse(answered) : {};

      return { ...JSON.parse(text), status: response.status, statements, text };
    },
    async given(...rows) {
      await owner.em
        .fork()
        .persist([...rows])
        .flush();
    },
    freeze: (options) =>
      freezeFigures(owner.em.fork(), {
        ...{ cubes: database.cubes ?? [], leastCounts: LEAST_COUNTS, today: localDate() },
        ...options,
      }),
    drift: () => listMissingStatements(owner),
    rows: (sql) => owner.em.fork().execute(sql),
    async seal(mandate, office) {
      const full: Mandate = {
        id: randomUUID(),
        categories: ["PATH"],
        restsOn: [],
        preview: false,
        granularity: "QUARTER",
        policyVersion: "test",
        actor: SOMEBODY.actor,
        ...mandate,
      };

      return sealMandate(full, office, {
        signing: importKey("mandate", JSON.stringify(keys.mandate.privateKey)),
        office: importKey("office", JSON.stringify(keys.office.publicKey)),
      });
    },
    signHandover: async (note, to) =>
      signHandover(note, to, importKey("handover", JSON.stringify(keys.proof.privateKey))),
    async open(sealed, office, viewer, isDryRun = false) {
      const officeKeys = {
        decryption: importKey("office", JSON.stringify(keys.office.privateKey)),
        verification: importKey("mandate", JSON.stringify(keys.mandate.publicKey)),
      };

      return openMandate(sealed, { office, viewer: { ...SOMEBODY, ...viewer }, keys: officeKeys, isDryRun });
    },
    async prove(proof) {
      return sealProof(proof, {
        signing: importKey("proof", JSON.stringify(keys.proof.privateKey)),
        trustCentre: importKey("trust centre", JSON.stringify(keys.trustCentre.publicKey)),
      });
    },
    async openProof(sealed, kind, viewer) {
      const office = importKey("proof", JSON.stringify(keys.proof.publicKey));

      return openProof(sealed, kind, {
        viewer: { ...SOMEBODY, ...viewer },
        keys: {
          decryption: importKey("trust centre", JSON.stringify(keys.trustCentre.privateKey)),
          offices: recordOf(OFFICES, () => office),
        },
      });
    },
    async stop() {
      await service.stop();
      await owner.close();
      issuer.stop();
    },
  };
}
