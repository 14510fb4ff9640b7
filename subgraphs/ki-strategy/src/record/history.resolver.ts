import type { Context } from "@kim-hub/kit/context";
import { Paged } from "@kim-hub/kit/list-size";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Internal } from "../data-classes.js";
import { createConnection } from "../paging/connection.js";
import type { Page } from "../paging/page.js";
import { PageArguments, requirePage } from "../paging/page-arguments.js";
import type { PagedContext } from "../paging/paged-context.js";
import { Suppression } from "../suppression/suppression.js";
import { findRecord } from "./find-record.js";
import { HistoryEntry } from "./history-entry.js";
import { requireReader } from "./history-reader.js";
import { HistoryValue } from "./history-value.js";

const HistoryConnection = createConnection(HistoryEntry);

@Resolver()
export class HistoryResolver {
  @Query(() => HistoryConnection, {
    description:
      "Who changed a row, when, and what it said before, the oldest change first. KIM coordinators, own territory; auditors everywhere. Empty where it was only ever imported.",
  })
  @Paged
  @Internal
  async history(
    @Arg("table", () => String, { description: "The row's type in lower case, e.g. `milestone` or `post_month`." })
    table: string,
    @Arg("rowId", () => ID) rowId: string,
    @Args() page: PageArguments,
    @Ctx() context: PagedContext,
  ): Promise<Page<HistoryEntry>> {
    await requireReader(context, { table, rowId });

    return context.pages.list({
      type: HistoryEntry,
      column: "rowId",
      value: rowId,
      where: { table },
      request: requirePage(page),
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
  values(@Root() { table, values }: HistoryEntry, @Ctx() { em }: Context): HistoryValue[] | null {
    const withheld = findRecord(em, table)?.clientCounts ?? [];

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
