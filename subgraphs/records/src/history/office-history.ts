import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { fieldName } from "@kim-hub/kit/office";
import type { Role } from "@kim-hub/kit/viewer";
import type { EntityManager } from "@mikro-orm/postgresql";
import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { Registry } from "../table/registry.js";
import { createHistoryEntry, HISTORY_OF_OWN_AUTHORITY, type HistoryEntry } from "./history-entry.js";
import { findRecordedTable, requireReader } from "./history-reader.js";

interface OfficeHistory {
  /** Of the GraphQL types and, with a small first letter, of the query; no two subgraphs have the same. */
  readonly name: string;
  readonly Protected: PropertyDecorator & MethodDecorator;
  readonly owners: readonly Role[];
}

/** More changes of one row than people make. */
const MOST_CHANGES = 1000;

/** The table `history` of an office, and the query by which its staff read who changed a row, when, and what it said before. */
export function createOfficeHistory({ name, Protected, owners }: OfficeHistory): {
  readonly entity: new () => HistoryEntry;
  readonly createResolvers: (registry: Registry) => readonly [new () => object];
} {
  const Entry = createHistoryEntry({ name: `${name}Entry`, Protected, policies: HISTORY_OF_OWN_AUTHORITY });

  @ObjectType(`${name}Value`, { description: "What one column of a row said before a change." })
  class HistoryValue {
    @Field(() => String)
    @Protected
    readonly column!: string;

    @Field(() => String, { nullable: true, description: "As text; null where the column was empty." })
    @Protected
    readonly value!: string | null;
  }

  const createResolvers = (registry: Registry): readonly [new () => object] => {
    @Resolver(() => Entry)
    class HistoryResolver {
      @Query(() => [Entry], {
        name: fieldName(name),
        description:
          "Who changed a row of the own authority, when, and what it said before, the oldest change first. Unknown and foreign: null with NOT_FOUND.",
        nullable: true,
      })
      @assumedSize(MOST_CHANGES)
      @Protected
      async history(
        @Arg("table", () => String, { description: "The row's type in lower case, e.g. `case_stage`." }) table: string,
        @Arg("rowId", () => ID) rowId: string,
        @Ctx() context: Context,
      ): Promise<readonly HistoryEntry[]> {
        const refusal = "The history of a row is for the staff of its authority.";
        await requireReader(context, { registry, table, rowId, auditors: [], owners, refusal });

        return context.em.find<HistoryEntry>(Entry, { table, rowId }, { orderBy: { id: "asc" }, limit: MOST_CHANGES });
      }

      @FieldResolver(() => [HistoryValue], {
        nullable: true,
        description: "What the row said before; null where it was recorded.",
      })
      @Protected
      values(@Root() { table, values }: HistoryEntry, @Ctx() { em }: Context): HistoryValue[] | null {
        const hidden = hiddenColumns(em, registry, table);

        return (
          values && Object.entries(values).flatMap(([column, value]) => (hidden.has(column) ? [] : { column, value }))
        );
      }
    }

    return [HistoryResolver];
  };

  return { entity: Entry, createResolvers };
}

/** Columns that the hub fills in itself, such as a pseudonym or a register's number; no field shows them, nor does the history. */
function hiddenColumns(em: EntityManager, registry: Registry, tableName: string): ReadonlySet<string> {
  const table = findRecordedTable(em, registry, tableName);
  if (!table) return new Set();
  const { properties } = em.getMetadata().get<Record<string, unknown>>(table.entity);
  const hidden = table.columns.flatMap(({ isImplied, isSecret, property }) =>
    (isImplied || isSecret) && property ? [property] : [],
  );

  return new Set(hidden.flatMap((property) => properties[property]?.fieldNames ?? []));
}
