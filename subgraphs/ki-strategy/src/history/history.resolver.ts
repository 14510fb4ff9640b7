import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import type { Page } from "@kim-hub/kit/page";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { Suppression } from "@kim-hub/kit/suppression";
import { Role } from "@kim-hub/kit/viewer";
import { type HistoryEntry as Entry } from "@kim-hub/records/history-entry";
import { findRecordedTable, type HistoryReaders, requireReader } from "@kim-hub/records/history-reader";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Internal, Public } from "../data-classes.js";
import { REGISTRY } from "../tables.js";
import { HistoryEntry } from "./history-entry.js";
import { HistoryValue } from "./history-value.js";

const HistoryConnection = createConnection(HistoryEntry, Public, "HistoryEntry");

const READERS: HistoryReaders = {
  auditors: [Role.FUNDING_AUDITOR, Role.DATA_PROTECTION_AUDITOR],
  owners: [Role.KIM_COORDINATOR],
  refusal: "The history of a row is for the coordinators of its territory and for auditors.",
};

@Resolver()
export class HistoryResolver {
  @Query(() => HistoryConnection, {
    nullable: true,
    description:
      "Who changed a row, when, and what it said before, the oldest change first. KIM coordinators, own territory; auditors everywhere. Empty where it is as the first load of the reference files wrote it.",
  })
  @Internal
  async history(
    @Arg("table", () => String, { description: "The row's type in lower case, e.g. `milestone` or `post_month`." })
    table: string,
    @Arg("rowId", () => ID) rowId: string,
    @Args() page: PageArguments,
    @Ctx() context: Context,
  ): Promise<Page<Entry>> {
    await requireReader(context, { ...READERS, registry: REGISTRY, table, rowId });

    return context.pages.list({
      type: HistoryEntry,
      column: "rowId",
      value: rowId,
      where: { table },
      page,
    });
  }
}

@Resolver(() => HistoryEntry)
export class HistoryEntryResolver {
  @FieldResolver(() => [HistoryValue], {
    nullable: true,
    description: "What the row said before, less the counts of clients; null where it was recorded.",
  })
  @Internal
  values(@Root() { table, values }: Entry, @Ctx() { em }: Context): HistoryValue[] | null {
    const withheld = findRecordedTable(em, REGISTRY, table)?.recorded.clientCounts ?? [];

    return (
      values &&
      Object.entries(values).map(([column, value]) =>
        withheld.includes(column)
          ? { column, value: null, suppression: Suppression.SECONDARY }
          : { column, value, suppression: Suppression.NONE },
      )
    );
  }
}
