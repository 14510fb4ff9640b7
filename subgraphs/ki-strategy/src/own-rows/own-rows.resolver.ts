import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import { NotFoundError } from "@kim-hub/kit/errors";
import { createPage, type Page } from "@kim-hub/kit/page";
import { PageArguments, requirePage } from "@kim-hub/kit/page-arguments";
import { findRecordedTable, requireReader } from "@kim-hub/records/history-reader";
import { inputOfRow } from "@kim-hub/records/input-of-row";
import { listOwnRows } from "@kim-hub/records/own-rows";
import { findStoredRow } from "@kim-hub/records/stored-row";
import type { RecordedTable } from "@kim-hub/records/table";
import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import { Internal } from "../data-classes.js";
import { REGISTRY } from "../tables.js";
import { OwnRow } from "./own-row.js";
import { OwnRowName } from "./own-row-name.js";
import { COORDINATORS, FOR_COORDINATORS, requireCoordinator } from "./require-coordinator.js";

const OwnRowNameConnection = createConnection(OwnRowName, Internal);

const TABLE = { description: "The row's type in lower case, e.g. `milestone` or `post_month`." };

@Resolver()
export class OwnRowsResolver {
  @Query(() => OwnRow, {
    nullable: true,
    description:
      "A row of the own territory as its correction takes it (Zeile zur Berichtigung). KIM coordinators. Unknown: NOT_FOUND; another territory's: FORBIDDEN.",
  })
  @Internal
  async ownRow(
    @Arg("table", () => String, TABLE) table: string,
    @Arg("rowId", () => ID) rowId: string,
    @Ctx() context: Context,
  ): Promise<OwnRow> {
    const readers = { auditors: [], owners: COORDINATORS, refusal: FOR_COORDINATORS };
    await requireReader(context, { ...readers, registry: REGISTRY, table, rowId });
    const recorded = getTable(context, table);
    const row = await findStoredRow(context.em, recorded.entity, rowId);
    if (!row) throw new NotFoundError("The row has just been deleted.");

    return { table, rowId, version: row.version, values: inputOfRow(recorded, rowId, row.value) };
  }

  @Query(() => OwnRowNameConnection, {
    nullable: true,
    description:
      "The own territory's rows of one table, in order of their ids (eigene Zeilen). KIM coordinators. NOT_FOUND for a table that they do not record.",
  })
  @Internal
  async ownRows(
    @Arg("table", () => String, TABLE) table: string,
    @Args() page: PageArguments,
    @Ctx() context: Context,
  ): Promise<Page<OwnRowName>> {
    requireCoordinator(context.viewer);
    const request = requirePage(page);
    const recorded = getTable(context, table);
    const rows = await listOwnRows(context, { table: recorded, ownership: REGISTRY.ownership, request });

    return createPage({ rows: rows.map((row) => new OwnRowName(row)), request });
  }
}

function getTable({ em }: Pick<Context, "em">, name: string): RecordedTable {
  const table = findRecordedTable(em, REGISTRY, name);
  if (!table) throw new NotFoundError("There is no table of this name that coordinators can correct.");

  return table;
}
