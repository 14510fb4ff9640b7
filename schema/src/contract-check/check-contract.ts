import { join } from "node:path";
import { localDate } from "@kim-hub/kit/calendar";
import { findMatrixFaults } from "../access-matrix/check-matrix.js";
import { readMatrix } from "../access-matrix/read-matrix.js";
import { listOwnedFields } from "../data-rules.js";
import { listDeprecations } from "../deprecations.js";
import { readFieldTable } from "../fields/field-table.js";
import { readGrants } from "../read-grants.js";
import { readRetentionRecords } from "../retention-records.js";
import { type ContractReport, createReport } from "./contract-report.js";
import { findHidden } from "./contract-views.js";
import { findDataChanges } from "./find-data-changes.js";
import { findDeprecations } from "./find-deprecations.js";
import { findKeyChanges } from "./find-key-changes.js";
import { findOfficesBy } from "./find-met.js";
import { findQueriesBy } from "./find-queries.js";
import { findSchemaChanges, type OfficeChange } from "./find-schema-changes.js";
import { judgeRemovals } from "./judge-removals.js";
import { listRequirements } from "./list-requirements.js";
import type { ProjectState } from "./project-state.js";
import { type Comparison, readComparison } from "./read-comparison.js";
import { type OwnerOf, readOwners } from "./read-owners.js";

interface Question {
  /** The project's own. */
  readonly folder: string;
  /** A git revision. */
  readonly base: string;
  /** Local day, `YYYY-MM-DD`. */
  readonly today?: string;
}

/**
 * Compares the contracts of a working tree with those of a revision, and writes nothing; throws a sentence where that
 * cannot be done, as where the contracts do not compose and no breaking change says why.
 */
export async function checkContract({ folder, base, today = localDate() }: Question): Promise<ContractReport> {
  const comparison = readComparison(folder, base);
  const ownerOf = comparison.after.read("CODEOWNERS", readOwners);
  const { faults } = comparison;
  const changes = await findChanges(comparison, { folder, ownerOf, today }).catch((error: unknown) => {
    // A contract that says nothing whole cannot be compared either; why it does not compose tells more.
    throw faults.length > 0 ? createCompositionError(faults) : error;
  });
  const report = createReport(comparison.before.name, changes, { ownerOf, faults });
  if (faults.length > 0 && report.level !== "BREAKING") throw createCompositionError(faults);

  return report;
}

function createCompositionError([fault, ...others]: readonly string[]): Error {
  const more = others.length > 0 ? ` (and ${others.length} more)` : "";

  return new Error(`The contracts do not compose: ${fault}${more}`);
}

interface Surroundings {
  readonly folder: string;
  readonly ownerOf: OwnerOf;
  readonly today: string;
}

async function findChanges(
  { before, after, api, queries }: Comparison,
  { folder, ownerOf, today }: Surroundings,
): Promise<readonly OfficeChange[]> {
  const contracts = { before: before.contracts, after: after.contracts };
  const isHidden = findHidden(after.contracts);
  const findOffices = findOfficesBy(listRequirements(after.contracts), ownerOf);
  const findQueries = findQueriesBy(queries, api);
  const deprecations = before.contracts.flatMap(({ typeDefs }) => listDeprecations(typeDefs));
  const judgeRemoval = judgeRemovals({ schema: api.before, deprecations, today });

  return [
    ...(await findSchemaChanges({ ...contracts, api, findOffices, findQueries, judgeRemoval })),
    ...findKeyChanges(before.contracts, after.contracts, ownerOf),
    ...findDeprecations({ ...contracts, isHidden, findOffices, findQueries, today }),
    ...findDataChanges({
      ...{ before: readFields(before), after: readFields(after), queries, isHidden, findOffices, findQueries },
      table: readFieldTable(join(folder, "schema/fields.csv")),
      isMatrixApproved: findMatrixFaults(readMatrix(join(folder, "schema")), today).length === 0,
    }),
  ];
}

function readFields(state: ProjectState) {
  return {
    owned: listOwnedFields(state.contracts),
    grants: state.read("schema/access-matrix.yaml", (text) => readGrants(text)),
    records: readRetentionRecords(state.find),
  };
}
