import { localDate } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Office } from "@kim-hub/kit/office";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Case } from "../data-classes.js";
import { CaseClient } from "../person/case-client.js";
import { PersonLink } from "../person/person-link.js";
import { Permission } from "./permission.js";
import { type PermissionState, PermissionStates } from "./permission-codes.js";
import { PermissionEvent } from "./permission-event.js";
import { permissionState } from "./permission-state.js";

/** More than one permission has. */
const MOST_EVENTS = 5;

/** A permission of a list, which is read with its client. */
type Listed = Permission & { readonly client?: CaseClient };

@Resolver(() => Permission)
export class PermissionFieldsResolver {
  @FieldResolver(() => [PermissionEvent], { description: "Everything that happened to it, as it was recorded." })
  @assumedSize(MOST_EVENTS)
  @Case
  async events(@Root() { id }: Permission, @Ctx() { loaders }: Context): Promise<readonly PermissionEvent[]> {
    const events = await loaders.list(PermissionEvent, "permissionId", id);

    return events.toSorted((one, other) => one.recordedAt.getTime() - other.recordedAt.getTime());
  }

  @FieldResolver(() => PermissionStates, {
    nullable: true,
    description: "Where it stands on a day: no stays no. Null on a day before anything happened.",
  })
  @Case
  async state(
    @Root() permission: Permission,
    @Arg("on", () => LocalDate, { nullable: true, description: "Today where it is left out." })
    on: string | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<PermissionState | null> {
    return permissionState(
      permission,
      await loaders.list(PermissionEvent, "permissionId", permission.id),
      on ?? localDate(),
    );
  }

  @FieldResolver(() => CaseClient, {
    nullable: true,
    description:
      "For the case management whose client it is; null to everybody else, and where another office recorded it.",
  })
  @Case
  async client(@Root() { client, clientId }: Listed, @Ctx() { loaders, viewer }: Context): Promise<CaseClient | null> {
    if (client) return client;
    const link = await loaders.find(PersonLink, clientId);

    const isOwn = link?.office === Office.CASE_MANAGEMENT && link.authorityId === viewer.authority;

    return isOwn ? { pseudonym: link.pseudonym } : null;
  }
}
