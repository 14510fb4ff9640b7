import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Engine } from "@kim-hub/gateway/engine";
import { SUBGRAPHS } from "@kim-hub/infra/subgraphs";
import { ENVELOPE_HEADER, hashToken, signEnvelope } from "@kim-hub/kit/envelope";
import { importSigningKey } from "@kim-hub/kit/keys";
import { generateTestKeys, type TestKeys } from "@kim-hub/kit/test-config";
import { startTestIssuer, type TestIssuer } from "@kim-hub/kit/test-issuer";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import type { GraphQLSchema } from "graphql";
import { freeDocuments } from "../harness/free-documents.js";
import { type LoneGateway, startLoneGateway } from "../harness/lone-gateway.js";
import { expectAnswer, refusalsOf, shapeOf } from "./access-table/expected-answer.js";
import { type FullSubgraph, startFullSubgraph } from "./access-table/full-subgraph.js";
import {
  type Caller,
  type OwnedClasses,
  readContract,
  readOwnedClasses,
  refusalCode,
} from "./access-table/own-reading.js";
import { joinQuestions, listCoordinates, listQuestions, placesOf } from "./access-table/questions.js";

/** Operations that the gateway's limits let pass, and of which it lists every error. */
const MOST_AT_THE_GATEWAY = 40;
const MOST_AT_A_SUBGRAPH = 500;

const CALLERS: readonly Caller[] = Object.values(Role).flatMap((role) =>
  [null, ...Object.values(Purpose)].map((purpose) => ({ role, purpose })),
);

const CLASSES = new Map<string, OwnedClasses>(SUBGRAPHS.map((name) => [name, readOwnedClasses(name)]));

let issuer: TestIssuer;
let keys: TestKeys;
let subgraphs: readonly FullSubgraph[];
let gateway: LoneGateway;

beforeAll(async () => {
  Error.stackTraceLimit = 0;
  issuer = await startTestIssuer();
  keys = await generateTestKeys();
  subgraphs = await Promise.all(SUBGRAPHS.map((name) => startFullSubgraph({ name, keys, tokens: issuer.accepted })));
  const folder = mkdtempSync(join(tmpdir(), "table-"));
  const keyFile = join(folder, "envelope.private.json");
  writeFileSync(keyFile, JSON.stringify(keys.envelope.privateKey), { mode: 0o600 });
  gateway = await startLoneGateway({
    ...freeDocuments(),
    ENVELOPE_PRIVATE_KEY_FILE: keyFile,
    OIDC_ISSUER: issuer.url,
    RATE_LIMIT_PER_MINUTE: "0",
    COST_PER_MINUTE: "0",
    OPERATION_MOST_COST: "1000000000",
    ...Object.fromEntries(
      subgraphs.map(({ name, url }) => [`SUBGRAPH_URL_${name.toUpperCase().replaceAll("-", "_")}`, url]),
    ),
  });
  rmSync(folder, { recursive: true });
});

afterAll(async () => {
  await gateway?.stop();
  await Promise.all((subgraphs ?? []).map((each) => each.stop()));
  issuer?.stop();
});

interface Asked {
  readonly schema: GraphQLSchema;
  readonly codeOf: (caller: Caller, coordinate: string) => string | null;
  /** Questions to one operation. */
  readonly most: number;
  /** The answer's text. */
  readonly send: (caller: Caller, document: string) => Promise<string>;
}

/** An operation with what must be answered. */
interface Row {
  readonly document: string;
  readonly data: unknown;
  readonly refusals: readonly string[];
}

/** Of whose request an answer says that it is, which is no part of the table. */
const REQUEST = /"requestId":"[^"]*","purpose":(?:null|"[A-Z_]*")/;

/** Asks everything as everybody; the fields that were answered to somebody, and those that were refused to somebody. */
async function askTable({ schema, codeOf, most, send }: Asked): Promise<Record<"answered" | "refused", Set<string>>> {
  const coordinates = listCoordinates(schema);
  const tally = { answered: new Set<string>(), refused: new Set<string>() };
  // Most callers may read the same.
  const tables = new Map<string, readonly Row[]>();
  // Nor do most answers to the same operation differ: only the first of several equal texts has to be read.
  const rightTexts = new Map<Row, Set<string>>();
  const expectRows = async (of: (coordinate: string) => string | null): Promise<readonly Row[]> => {
    const rows: Row[] = [];
    for (const [operation, places] of placesOf(schema)) {
      const questions = listQuestions(places, (coordinate) => of(coordinate) === null);
      for (const { coordinate } of questions) tally[of(coordinate) ? "refused" : "answered"].add(coordinate);
      for (const selection of joinQuestions(questions, most)) {
        const document = `${operation} ${selection}`;
        const expected = await expectAnswer(schema, document, of);
        rows.push({ document, data: shapeOf(expected.data), refusals: refusalsOf(expected) });
      }
    }

    return rows;
  };
  for (const caller of CALLERS) {
    const of = (coordinate: string) => codeOf(caller, coordinate);
    const key = coordinates.map(of).join();
    const rows = tables.get(key) ?? (await expectRows(of));
    tables.set(key, rows);
    for (const row of rows) {
      const text = (await send(caller, row.document)).replace(REQUEST, '"requestId":""');
      const right = rightTexts.get(row) ?? new Set();
      rightTexts.set(row, right);
      if (right.has(text)) continue;
      const answer = JSON.parse(text);

      withPlace(() =>
        expect({ caller, ...row, data: shapeOf(answer.data), refusals: refusalsOf(answer) }).toEqual({
          caller,
          ...row,
        }),
      );
      right.add(text);
    }
  }

  return tally;
}

/** That the table left out no field, and no class that is not for everybody. */
function expectWhole(schema: GraphQLSchema, { answered, refused }: Awaited<ReturnType<typeof askTable>>): void {
  withPlace(() => expect(listCoordinates(schema).filter((coordinate) => !answered.has(coordinate))).toEqual([]));
  withPlace(() => expect(refused.size).toBeGreaterThan(0));
}

/** Each of some million refusals is an error, and its place costs more than what is tested: only a failed expectation has one. */
function withPlace(expectation: () => void): void {
  Error.stackTraceLimit = 1;
  try {
    expectation();
  } finally {
    Error.stackTraceLimit = 0;
  }
}

async function post(url: string, document: string, headers: Readonly<Record<string, string>>): Promise<string> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", "accept-encoding": "identity", ...headers },
    body: JSON.stringify({ query: document }),
  });

  return response.text();
}

const tokens = new Map<string, Promise<string>>();

function tokenOf(role: string): Promise<string> {
  const known = tokens.get(role) ?? issuer.sign({ sub: "somebody", kim_role: role });
  tokens.set(role, known);

  return known;
}

test("a field that several subgraphs answer has one class in all of them", () => {
  const classes = Map.groupBy(
    [...CLASSES.values()].flatMap((owned) => [...owned]),
    ([coordinate]) => coordinate,
  );

  expect([...classes].filter(([, each]) => new Set(each.map(([, dataClass]) => dataClass)).size > 1)).toEqual([]);
});

test("every role × purpose × field through the gateway: what the matrix grants is answered, and nothing else", async () => {
  const sdl = readFileSync(new URL("../../../schema/supergraph.graphql", import.meta.url), "utf8");
  const codeOf = (caller: Caller, coordinate: string) => {
    const codes = [...CLASSES].flatMap(([subgraph, owned]) => {
      const dataClass = owned.get(coordinate);

      return dataClass ? [refusalCode(caller, { typeName: coordinate.split(".")[0] ?? "", dataClass, subgraph })] : [];
    });

    return codes.includes(null) ? null : (codes[0] ?? null);
  };
  const schema = new Engine(sdl).supergraph.apiSchema;
  const tally = await askTable({
    schema,
    codeOf,
    most: MOST_AT_THE_GATEWAY,
    send: async ({ role, purpose }, document) =>
      post(gateway.url, document, {
        authorization: `Bearer ${await tokenOf(role)}`,
        ...(purpose && { "hub-purpose": purpose }),
      }),
  });

  expectWhole(schema, tally);
}, 600_000);

test.each(SUBGRAPHS)(
  "every role × purpose × field of %s, asked without the gateway",
  async (name) => {
    const subgraph = subgraphs.find((each) => each.name === name);
    const key = importSigningKey("envelope", JSON.stringify(keys.envelope.privateKey));
    const schema = readContract(name);
    const tally = await askTable({
      schema,
      codeOf: (caller, coordinate) => {
        const dataClass = CLASSES.get(name)?.get(coordinate);

        return dataClass
          ? refusalCode(caller, { typeName: coordinate.split(".")[0] ?? "", dataClass, subgraph: name })
          : null;
      },
      most: MOST_AT_A_SUBGRAPH,
      send: async ({ role, purpose }, document) => {
        const token = await tokenOf(role);
        const envelope = {
          ...{ requestId: "table", purpose, caseReference: null },
          ...{ tokenHash: hashToken(token), trustCentreTokenHash: null },
        };

        return post(subgraph?.url ?? "", document, {
          authorization: `Bearer ${token}`,
          [ENVELOPE_HEADER]: signEnvelope(envelope, name, key),
        });
      },
    });

    expectWhole(schema, tally);
  },
  600_000,
);
