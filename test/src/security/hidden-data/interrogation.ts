import { readFileSync } from "node:fs";
import { Engine } from "@kim-hub/gateway/engine";
import { SUBGRAPHS } from "@kim-hub/infra/subgraphs";
import { createRandom, type Random } from "@kim-hub/kit/test-random";
import type { TestHub } from "../../harness/test-hub.js";
import { readOwnedClasses, refusalCode } from "../access-table/own-reading.js";
import { type DrawnQuestion, drawQuestion, type Pools } from "./draw-question.js";
import { changeHidden } from "./hidden-changes.js";
import { READERS, type Reader } from "./readers.js";

/** One answer with everything that its reader receives, without what is new in every answer. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: string;
  readonly text: string;
}

export interface Difference extends DrawnQuestion {
  readonly reader: string;
  readonly before: WholeAnswer;
  readonly after: WholeAnswer;
}

export interface Findings {
  readonly asked: number;
  /** Answers with anything but nulls below the root. */
  readonly answered: number;
  readonly differences: readonly Difference[];
}

const SCHEMA = new Engine(readFileSync(new URL("../../../../schema/supergraph.graphql", import.meta.url), "utf8"))
  .supergraph.apiSchema;
const CLASSES = new Map(
  SUBGRAPHS.flatMap((subgraph) =>
    [...readOwnedClasses(subgraph)].map(([coordinate, dataClass]) => [coordinate, { subgraph, dataClass }] as const),
  ),
);
/** The names of a path are made anew for every answer, under whatever alias they stand. */
const PATH_NAME = /"LG-[0-9-]+\/[0-9-]+\/[0-9a-f-]{36}"/g;
/** What an office seals for the trust centre, with a key of its own every time. */
const SEALED = /"eyJ[\w-]+(?:\.[\w-]*){4}"/g;
/** The id of a request, and what else is new in every answer. */
const ANEW = [/"requestId":"[^"]*"/g, /"watermark":"[^"]*"/g, /"pathId":"[^"]*"/g, /"validUntil":"[^"]*"/g];
const HEADERS_ANEW = ["date", "x-request-id", "content-length"];

function mayRead({ person, purpose }: Reader): (coordinate: string) => boolean {
  return (coordinate) => {
    const owned = CLASSES.get(coordinate);
    // The log of disclosures grows by being asked: an answer of it shows the question before.
    if (owned?.dataClass === "DISCLOSURE") return false;

    return !owned || refusalCode({ role: person.role, purpose }, { typeName: "Query", ...owned }) === null;
  };
}

function isPersonal(coordinate: string): boolean {
  return !["PUBLIC", "AGGREGATE"].includes(CLASSES.get(coordinate)?.dataClass ?? "PUBLIC");
}

/** Values that stand in the hub's data now, own and foreign alike. */
export async function readPools(hub: TestHub): Promise<Pools> {
  const column = async (office: (typeof SUBGRAPHS)[number], sql: string) =>
    (await hub.asOwner(office, sql)).map(({ value }) => String(value));
  const files = await Promise.all([
    column("case-management", "select id as value from case_management_case"),
    column("immigration", "select id as value from immigration_file"),
    column("naturalisation", "select id as value from naturalisation_procedure"),
  ]);
  const references = await Promise.all([
    column("case-management", "select file_reference as value from case_management_case"),
    column("immigration", "select file_reference as value from immigration_file"),
    column("naturalisation", "select file_reference as value from naturalisation_procedure"),
  ]);
  const token = await hub.releasePath();

  return {
    ID: files.flat(),
    reference: references.flat(),
    token: [token],
    pathId: [token],
    authorityId: ["ABH-05711", "EBH-05711", "ABH-05334", "EBH-05334"],
    provider: ["CM-05711", "CM-05334002"],
    pseudonym: await column("trust-centre", "select pseudonym as value from person_link"),
    table: ["ImmigrationFile", "CaseManagementCase", "NaturalisationProcedure", "CaseStage", "ProcedureStage"],
    Ags: ["05711", "05711000", "05334", "05334002", "05554", "05382"],
    String: ["de", "x"],
    Quarter: ["2023-Q1", "2024-Q1", "2025-Q2", "2026-Q2"],
    Month: ["2025-01"],
    BigInt: ["1"],
    Decimal: ["1.00"],
    LocalDate: ["2024-01-01", "2026-01-01", "2026-12-31"],
    DateTime: ["2026-01-01T00:00:00Z"],
  };
}

export async function askWhole(
  hub: TestHub,
  { person, purpose }: Reader,
  question: DrawnQuestion,
): Promise<WholeAnswer> {
  const response = await hub.send({
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${await hub.token(person.username)}`,
      "hub-purpose": purpose,
    },
    body: JSON.stringify(question),
  });
  const text = await response.text();
  const headers = [...response.headers].filter(([name]) => !HEADERS_ANEW.includes(name));

  return {
    status: response.status,
    headers: JSON.stringify(headers.toSorted()),
    text: ANEW.reduce(
      (kept, pattern) => kept.replaceAll(pattern, '"":""'),
      text.replaceAll(PATH_NAME, '""').replaceAll(SEALED, '""'),
    ),
  };
}

interface Interrogation {
  readonly count: number;
  readonly random: Random;
  readonly pools: Pools;
  /** Changes rows; of how many. */
  readonly change: () => Promise<number>;
}

/** Random questions of one reader before and after `change`. */
export async function interrogate(
  hub: TestHub,
  reader: Reader,
  { count, random, pools, change }: Interrogation,
): Promise<Findings> {
  const questions = Array.from({ length: count }, () =>
    drawQuestion(SCHEMA, { random, pools, mayRead: mayRead(reader), isPersonal }),
  );
  const askAll = async () => {
    const answers: WholeAnswer[] = [];
    for (const question of questions) answers.push(await askWhole(hub, reader, question));

    return answers;
  };
  const before = await askAll();
  if ((await change()) === 0) throw new Error("Nothing has changed that a reader could notice.");
  const after = await askAll();
  const differences = questions.flatMap((question, index): Difference[] => {
    const [was, is] = [before[index], after[index]];
    if (!was || !is || JSON.stringify(was) === JSON.stringify(is)) return [];

    return [{ ...question, reader: `${reader.person.username} ${reader.purpose}`, before: was, after: is }];
  });

  return { asked: count, answered: before.filter(({ text }) => text.includes('"__typename":"')).length, differences };
}

/** So many questions at least, dealt evenly to every role and purpose; each reader's hidden rows change between two answers. */
export async function interrogateAll(
  hub: TestHub,
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<Findings> {
  const random = createRandom(seed);
  const pools = await readPools(hub);
  const each = Math.ceil(count / READERS.length);
  const differences: Difference[] = [];
  let [asked, answered] = [0, 0];
  for (const reader of READERS) {
    const found = await interrogate(hub, reader, {
      ...{ count: each, random, pools },
      change: () => changeHidden(hub, reader),
    });
    asked += found.asked;
    answered += found.answered;
    differences.push(...found.differences);
  }

  return { asked, answered, differences };
}
