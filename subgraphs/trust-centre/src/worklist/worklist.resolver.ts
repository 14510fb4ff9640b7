import { addDays, localDate } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import { BadInputError } from "@kim-hub/kit/errors";
import { Paged } from "@kim-hub/kit/list-size";
import { createPage, type Page } from "@kim-hub/kit/page";
import { PageArguments, requirePage } from "@kim-hub/kit/page-arguments";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, Int, Query, Resolver } from "type-graphql";
import { Case } from "../data-classes.js";
import { createConnection } from "../paging/connection.js";
import { EndingPermission } from "./ending-permission.js";
import { listEndingPermissions } from "./list-ending-permissions.js";
import { listLivePaths } from "./list-live-paths.js";
import { LivePath } from "./live-path.js";

/** No permission holds longer. */
const LONGEST_VIEW = 366;

const EndingPermissionConnection = createConnection(EndingPermission);
const LivePathConnection = createConnection(LivePath);

@Resolver()
export class WorklistResolver {
  @Query(() => EndingPermissionConnection, {
    nullable: true,
    description:
      "The consents and releases from confidentiality that the caller recorded and that end within so many days of a day (Wiedervorlagen), the first to end first; none that was withdrawn, or that another goes on from without a day between.",
  })
  @Paged
  @Case
  async endingPermissions(
    @Arg("on", () => LocalDate, { nullable: true, description: "Today where it is left out." })
    on: string | null | undefined,
    @Arg("withinDays", () => Int, { defaultValue: 30, description: "0 to 366; 0 is that day." }) withinDays: number,
    @Args() page: PageArguments,
    @Ctx() { em, viewer, disclose }: Context,
  ): Promise<Page<EndingPermission>> {
    if (withinDays < 0 || withinDays > LONGEST_VIEW)
      throw new BadInputError(`The days must be 0 to ${LONGEST_VIEW}, not ${withinDays}.`);
    const request = requirePage(page);
    const from = on ?? localDate();
    const rows = await listEndingPermissions(em, { viewer, from, to: addDays(from, withinDays), request });

    const found = createPage({ rows, request });
    for (const { personId } of found.nodes) disclose(personId);

    return found;
  }

  @Query(() => LivePathConnection, {
    nullable: true,
    description:
      "The paths that the caller had released by a day and that are alive on it, or today where it is gone by, the first to end first; none that was revoked, or that shows nothing any more because its permissions have ended. Their tokens are stored nowhere.",
  })
  @Paged
  @Case
  async livePaths(
    @Arg("on", () => LocalDate, { nullable: true, description: "Today where it is left out." })
    on: string | null | undefined,
    @Args() page: PageArguments,
    @Ctx() { em, viewer, disclose }: Context,
  ): Promise<Page<LivePath>> {
    const request = requirePage(page);
    const today = localDate();
    const releasedUntil = on ?? today;
    const rows = await listLivePaths(em, {
      ...{ viewer, releasedUntil, request },
      on: releasedUntil > today ? releasedUntil : today,
    });
    const found = createPage({ rows, request });

    for (const { personId } of found.nodes) disclose(personId);

    return found;
  }
}
