import { localDate } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Case } from "../data-classes.js";
import { Permission } from "../permission/permission.js";
import { CaseClient } from "../person/case-client.js";
import { lastDayWithin } from "./last-day-within.js";
import { listLivePaths } from "./list-live-paths.js";
import { listPermissions, listRequestedPermissions } from "./list-permissions.js";
import { LivePath } from "./live-path.js";

/** More than one client has at a time. */
const MOST_PERMISSIONS = 20;
const MOST_PATHS = 5;

@Resolver(() => CaseClient)
export class CaseClientResolver {
  @FieldResolver(() => [Permission], {
    nullable: true,
    description:
      "The client's consents and releases from confidentiality that hold or will hold, also those that colleagues recorded, the first to end first; none that was withdrawn. Null while the trust centre does not answer.",
  })
  @assumedSize(MOST_PERMISSIONS)
  @Case
  permissions(
    @Root() { pseudonym }: CaseClient,
    @Arg("on", () => LocalDate, { nullable: true, description: "Today where it is left out." })
    on: string | null | undefined,
    @Arg("endingWithinDays", () => Int, {
      nullable: true,
      description:
        "Only those that end within so many days, 0 to 366, and that no other goes on from without a day between.",
    })
    endingWithinDays: number | null | undefined,
    @Arg("requested", () => Boolean, {
      defaultValue: false,
      description: "Instead those that wait for a signature; none that was refused or has run out.",
    })
    requested: boolean,
    @Ctx() context: Context,
  ): Promise<readonly Permission[]> {
    const from = on ?? localDate();
    const to = endingWithinDays == null ? null : lastDayWithin(from, endingWithinDays);
    const { em, viewer } = context;
    if (requested)
      return listOf(`requested permissions ${from}`, pseudonym, context, (pseudonyms) =>
        listRequestedPermissions(em, { viewer, pseudonyms, on: from }),
      );

    return listOf(`permissions ${from} ${to}`, pseudonym, context, (pseudonyms) =>
      listPermissions(em, { viewer, pseudonyms, from, to }),
    );
  }

  @FieldResolver(() => [LivePath], {
    nullable: true,
    description:
      "The client's paths that were released by a day and are alive on it, or today where it is gone by, also those that colleagues released, the first to end first. Null while the trust centre does not answer.",
  })
  @assumedSize(MOST_PATHS)
  @Case
  livePaths(
    @Root() { pseudonym }: CaseClient,
    @Arg("on", () => LocalDate, { nullable: true, description: "Today where it is left out." })
    day: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<readonly LivePath[]> {
    const on = day ?? localDate();
    const { em, viewer } = context;

    return listOf(`livePaths ${on}`, pseudonym, context, (pseudonyms) => listLivePaths(em, { viewer, pseudonyms, on }));
  }
}

interface OfClient {
  readonly client: CaseClient;
  readonly clientId: string;
}

/** One client's part of a list that `read` gives for all clients of whom the same is asked, named to the disclosure log. */
async function listOf<T extends OfClient>(
  name: string,
  pseudonym: string,
  { loaders, disclose }: Context,
  read: (pseudonyms: readonly string[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const own = await loaders.batch(name, pseudonym, async (pseudonyms) => {
    const byClient = Map.groupBy(await read(pseudonyms), ({ client }) => client.pseudonym);

    return pseudonyms.map((each) => byClient.get(each) ?? []);
  });
  for (const { clientId } of own.slice(0, 1)) disclose(clientId);

  return own;
}
