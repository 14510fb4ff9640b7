import { readFileSync } from "node:fs";
import { Engine } from "@kim-hub/gateway/engine";
import { SUBGRAPHS } from "@kim-hub/infra/subgraphs";
import { createRandom, type Random } from "@kim-hub/kit/test-random";
import type { TestHub } from "../../harness/test-hub.js";
import { readContract, readOwnedClasses, refusalCode } from "../access-table/own-reading.js";
import { type AskedQuestion, createAskWhole, type WholeAnswer } from "./ask-whole.js";
import { drawEntityQuestion, drawQuestion, type Pools } from "./draw-question.js";
import { changeHidden } from "./hidden-changes.js";
import { READERS, type Reader } from "./readers.js";
import { EMPTY_DISTRICT } from "./small-groups.js";

interface Difference extends AskedQuestion {
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
/** Of so many questions one is asked of a subgraph itself. */
const RAW_ONE_IN = 5;
const CONTRACTS = SUBGRAPHS.map((subgraph) => ({ subgraph, schema: readContract(subgraph) }));

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
    caseManager: await column("case-management", "select distinct case_manager as value from case_management_case"),
    handle: ["5f0d4c6e-0000-4000-8000-00000000abcd"],
    table: ["ImmigrationFile", "CaseManagementCase", "NaturalisationProcedure", "CaseStage", "ProcedureStage"],
    Ags: ["05711", "05711000", "05334", "05334002", "05554", "05382", EMPTY_DISTRICT],
    String: ["de", "x"],
    Quarter: ["2023-Q1", "2024-Q1", "2025-Q2", "2026-Q2"],
    Month: ["2025-01"],
    BigInt: ["1"],
    Decimal: ["1.00"],
    LocalDate: ["2024-01-01", "2026-01-01", "2026-12-31"],
    DateTime: ["2026-01-01T00:00:00Z"],
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
  const options = { random, pools, mayRead: mayRead(reader), isPersonal };
  const questions = Array.from({ length: count }, (): AskedQuestion => {
    const contract = random(RAW_ONE_IN) === 0 ? CONTRACTS[random(CONTRACTS.length)] : undefined;

    return contract
      ? { subgraph: contract.subgraph, ...drawEntityQuestion(contract.schema, options) }
      : { subgraph: null, ...drawQuestion(SCHEMA, options) };
  });
  const askWhole = await createAskWhole(hub);
  const askAll = async () => {
    const answers: WholeAnswer[] = [];
    for (const question of questions) answers.push(await askWhole(reader, question));

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
