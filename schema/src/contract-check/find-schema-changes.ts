import type { GraphQLSchema } from "graphql";
import type { Contract } from "../subgraphs.js";
import { attributeChanges, type MadeChange } from "./attribute-changes.js";
import type { ContractChange } from "./contract-change.js";
import { findHidden, type IsHidden, viewContract } from "./contract-views.js";
import { diffSchemas, keyOf, type SchemaChange } from "./diff-schemas.js";
import type { FindOffices } from "./find-met.js";
import type { FindQueries } from "./find-queries.js";
import type { JudgeRemoval } from "./judge-removals.js";

/** A change with the office that made it. */
export interface OfficeChange {
  readonly office: string;
  readonly change: ContractChange;
}

interface Compared {
  readonly before: readonly Contract[];
  readonly after: readonly Contract[];
  /** What clients see; `after` is null where the contracts do not compose any more. */
  readonly api: { readonly before: GraphQLSchema; readonly after: GraphQLSchema | null };
  readonly findOffices: FindOffices;
  readonly findQueries: FindQueries;
  readonly judgeRemoval: JudgeRemoval;
}

/** What changed for clients, each with the offices that changed it, and then what changed between the offices alone. */
export async function findSchemaChanges(compared: Compared): Promise<readonly OfficeChange[]> {
  const views = { before: findHidden(compared.before), after: findHidden(compared.after) };
  const isHidden = (coordinate: string) => views.before(coordinate) || views.after(coordinate);
  const forClients = await diffContracts(compared, views);
  const ofApi = compared.api.after && (await diffSchemas(compared.api.before, compared.api.after));
  const met = ofApi ? attributeChanges(ofApi, forClients, compared) : forClients;
  const known = new Set(met.map(({ change }) => keyOf(change)));
  const between = (await diffContracts(compared)).filter(({ change }) => !known.has(keyOf(change)));

  return [
    ...met.map(({ office, change }) => ({ office, change: toClientChange(office, change, views.after, compared) })),
    ...between.map(({ office, change }) => ({ office, change: toOfficeChange(office, change, isHidden, compared) })),
  ];
}

/** Every office's own changes, without what is left out of its contract before and after. */
async function diffContracts(
  { before, after }: Compared,
  leavesOut?: { readonly before: IsHidden; readonly after: IsHidden },
): Promise<readonly MadeChange[]> {
  const made: MadeChange[] = [];
  for (const { name: office, typeDefs } of after) {
    const earlier = before.find(({ name }) => name === office);
    if (!earlier) continue;
    const changes = await diffSchemas(
      viewContract(earlier.typeDefs, leavesOut?.before),
      viewContract(typeDefs, leavesOut?.after),
    );
    made.push(...changes.map((change) => ({ office, change })));
  }

  return made;
}

function toClientChange(
  office: string,
  change: SchemaChange,
  isHiddenNow: IsHidden,
  compared: Compared,
): ContractChange {
  const isBreaking = change.level === "BREAKING";
  const savedQueries = isBreaking ? compared.findQueries(change.coordinate) : [];
  const offices = isBreaking ? compared.findOffices(office, change.coordinate) : [];
  const announcement = isBreaking ? compared.judgeRemoval(change) : null;
  const mayGo = announcement?.wasAnnounced === true && savedQueries.length === 0 && offices.length === 0;
  const reasons = [
    ...(announcement ? [announcement.reason] : []),
    ...(announcement && isHiddenNow(change.coordinate)
      ? ["It is hidden from clients now, and stays for offices."]
      : []),
  ];

  return {
    level: mayGo ? "DANGEROUS" : change.level,
    kind: "SCHEMA",
    meets: "CLIENTS",
    coordinates: [change.coordinate],
    message: change.message,
    reason: reasons.join(" ") || null,
    protection: null,
    announced: announcement?.wasAnnounced ?? null,
    savedQueries,
    offices,
  };
}

/** What clients do not see breaks those offices alone that need it. */
function toOfficeChange(office: string, change: SchemaChange, isHidden: IsHidden, compared: Compared): ContractChange {
  const offices = change.level === "SAFE" ? [] : compared.findOffices(office, change.coordinate);
  const reason = isHidden(change.coordinate)
    ? "It is hidden from clients."
    : "The API stays as it is: another office answers the same.";

  return {
    level: offices.length > 0 ? change.level : "SAFE",
    kind: "SCHEMA",
    meets: "OFFICES",
    coordinates: [change.coordinate],
    message: change.message,
    reason,
    protection: null,
    announced: null,
    savedQueries: [],
    offices,
  };
}
