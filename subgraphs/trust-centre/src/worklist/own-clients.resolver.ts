import { localDate } from "@kim-hub/kit/calendar";
import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import { createPage, mapPage, type Page } from "@kim-hub/kit/page";
import { PageArguments, requirePage } from "@kim-hub/kit/page-arguments";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, Directive, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Case } from "../data-classes.js";
import { Permission } from "../permission/permission.js";
import { OwnClients } from "../person/own-clients.js";
import { lastDayWithin } from "./last-day-within.js";
import { listLivePaths } from "./list-live-paths.js";
import { listPermissions, placeOf } from "./list-permissions.js";
import { LivePath } from "./live-path.js";

const PermissionConnection = createConnection(Permission, Case);
const LivePathConnection = createConnection(LivePath, Case);

const REQUIRES = `@requires(fields: "pseudonyms")`;

@Resolver(() => OwnClients)
export class OwnClientsResolver {
  @FieldResolver(() => PermissionConnection, {
    nullable: true,
    description:
      "The clients' consents and releases from confidentiality that end within so many days of a day (Wiedervorlagen), also those that colleagues recorded, the first to end first; none that was withdrawn, or that another goes on from without a day between.",
  })
  @Directive(REQUIRES)
  @Case
  async endingPermissions(
    @Root() { pseudonyms }: OwnClients,
    @Arg("on", () => LocalDate, { nullable: true, description: "Today where it is left out." })
    on: string | null | undefined,
    @Arg("withinDays", () => Int, { defaultValue: 30, description: "0 to 366; 0 is that day." }) withinDays: number,
    @Args() page: PageArguments,
    @Ctx() { em, viewer, disclose }: Context,
  ): Promise<Page<Permission>> {
    const request = requirePage(page);
    const from = on ?? localDate();
    const to = lastDayWithin(from, withinDays);
    const permissions = await listPermissions(em, { viewer, pseudonyms, from, to, request });

    const placed = (permission: Permission) => ({ id: placeOf(permission), permission });
    const found = createPage({ rows: permissions.map(placed), request });
    for (const { permission } of found.nodes) disclose(permission.clientId, permission);

    return mapPage(found, ({ permission }) => permission);
  }

  @FieldResolver(() => LivePathConnection, {
    nullable: true,
    description:
      "The clients' paths that were released by a day and are alive on it, or today where it is gone by, also those that colleagues released, the first to end first; none that was revoked, or that shows nothing any more because its permissions have ended. Their tokens are stored nowhere.",
  })
  @Directive(REQUIRES)
  @Case
  async livePaths(
    @Root() { pseudonyms }: OwnClients,
    @Arg("on", () => LocalDate, { nullable: true, description: "Today where it is left out." })
    on: string | null | undefined,
    @Args() page: PageArguments,
    @Ctx() { em, viewer, disclose }: Context,
  ): Promise<Page<LivePath>> {
    const request = requirePage(page);
    const rows = await listLivePaths(em, { viewer, pseudonyms, on: on ?? localDate(), request });

    const found = createPage({ rows, request });
    for (const row of found.nodes) disclose(row.clientId, row);

    return found;
  }
}
