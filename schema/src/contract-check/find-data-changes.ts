import { Role } from "@kim-hub/kit/viewer";
import type { OwnedField } from "../data-rules.js";
import type { TableRow } from "../fields/field-table.js";
import type { Reader } from "../read-grants.js";
import type { SavedQueryFolder } from "../saved-queries/read-saved-queries.js";
import { compareProtection, type Rules } from "./compare-protection.js";
import { compareSharing } from "./compare-sharing.js";
import type { ContractChange, MetQuery } from "./contract-change.js";
import type { IsHidden } from "./contract-views.js";
import type { FindOffices } from "./find-met.js";
import type { FindQueries } from "./find-queries.js";
import type { OfficeChange } from "./find-schema-changes.js";

interface Fields extends Rules {
  readonly owned: readonly OwnedField[];
}

interface Compared {
  readonly before: Fields;
  readonly after: Fields;
  /** Who has approved which field's class. */
  readonly table: readonly TableRow[];
  readonly isMatrixApproved: boolean;
  readonly queries: readonly SavedQueryFolder[];
  readonly isHidden: IsHidden;
  readonly findOffices: FindOffices;
  readonly findQueries: FindQueries;
}

/** How the protection of fields changed that were there before; fields that changed alike are one change. */
export function findDataChanges(compared: Compared): readonly OfficeChange[] {
  const earlier = new Map(compared.before.owned.map((field) => [keyOf(field), field]));
  const found = compared.after.owned.flatMap((after) => {
    const before = earlier.get(keyOf(after));

    return before ? compareField(before, after, compared).map((change) => ({ office: after.subgraph, change })) : [];
  });

  return [...Map.groupBy(found, likenessOf).values()].flatMap(([first, ...others]) =>
    first ? [join(first, others)] : [],
  );
}

function compareField(before: OwnedField, after: OwnedField, compared: Compared): readonly ContractChange[] {
  const needing = compared.findOffices(after.subgraph, after.coordinate);
  const isApproved =
    before.dataClass === after.dataClass ? compared.isMatrixApproved : isClassApproved(after, compared.table);
  const rules = { before: compared.before, after: compared.after };
  const same = {
    ...{ kind: "DATA" as const, announced: null, coordinates: [after.coordinate] },
    meets: compared.isHidden(after.coordinate) ? ("OFFICES" as const) : ("CLIENTS" as const),
  };

  return [
    ...compareProtection({ field: { before, after }, rules, isApproved }).map(({ lost, ...change }): ContractChange => {
      const savedQueries = lost.length === 0 ? [] : queriesOf(lost, after.coordinate, compared);

      return {
        ...same,
        ...change,
        level: savedQueries.length > 0 ? "BREAKING" : change.level,
        savedQueries,
        offices: [],
      };
    }),
    ...compareSharing(before, after, needing).map((change) => ({ ...same, ...change, savedQueries: [] })),
  ];
}

function isClassApproved({ subgraph, coordinate, dataClass }: OwnedField, table: readonly TableRow[]): boolean {
  const row = table.find(({ owner, field }) => owner === subgraph && field === coordinate);

  return row?.class === dataClass && row.approvedBy !== null;
}

/** The saved queries that those may no more run who lost the field. */
function queriesOf(
  lost: readonly (Reader | null)[],
  coordinate: string,
  { queries, findQueries }: Compared,
): readonly MetQuery[] {
  const sheets = new Map(queries.map(({ id, sheet }) => [id, sheet]));

  return findQueries(coordinate).filter(({ id }) => {
    const sheet = sheets.get(id);
    const isFor = (reader: Reader | null) =>
      reader
        ? sheet?.roles.some((role) => role === reader.role) &&
          sheet.purposes.some((purpose) => purpose === reader.purpose)
        : sheet?.roles.includes(Role.PUBLIC);

    return lost.some(isFor);
  });
}

function keyOf({ subgraph, coordinate }: OwnedField): string {
  return `${subgraph} ${coordinate}`;
}

function likenessOf({ office, change: { coordinates: _, savedQueries, ...change } }: OfficeChange): string {
  return JSON.stringify([office, change, savedQueries.map(({ id }) => id)]);
}

function join({ office, change }: OfficeChange, others: readonly OfficeChange[]): OfficeChange {
  return {
    office,
    change: {
      ...change,
      coordinates: [change, ...others.map((each) => each.change)].flatMap(({ coordinates }) => coordinates),
    },
  };
}
