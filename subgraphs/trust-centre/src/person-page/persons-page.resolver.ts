import { localDate } from "@kim-hub/kit/calendar";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { getOwnHandles, type OwnHandles } from "../account/own-handles.js";
import type { TrustCentreContext } from "../context.js";
import { Informed } from "../data-classes.js";
import { listLooks } from "../own-paths/list-looks.js";
import { listOwnPaths } from "../own-paths/list-own-paths.js";
import { listOwnPermissions } from "../own-permissions/list-own-permissions.js";
import { PermissionEvent } from "../permission/permission-event.js";
import { permissionState } from "../permission/permission-state.js";
import { getWords } from "../person-words/get-words.js";
import { createPersonsPage, type PagePath, type PagePermission } from "./create-persons-page.js";
import { PersonsPage } from "./persons-page.js";

@Resolver()
export class PersonsPageResolver {
  @Query(() => PersonsPage, {
    nullable: true,
    description:
      "The person's page in their language (Auskunft, Art. 15 DSGVO): what they allowed whom until when, who can look, who has looked, and how to end it. NOT_FOUND while the sign-in is nobody's account, never or no longer. The person.",
  })
  @Informed
  async myPage(
    @Arg("locale", () => String, { description: "ar, de, en, tr or uk." }) locale: string,
    @Ctx() context: TrustCentreContext,
  ): Promise<PersonsPage> {
    const words = getWords(context.personWords, locale);
    const handles = await getOwnHandles(context);

    return createPersonsPage({
      words,
      permissions: await describePermissions(handles, context),
      paths: await describePaths(handles, context),
    });
  }
}

async function describePermissions(
  handles: OwnHandles,
  context: TrustCentreContext,
): Promise<readonly PagePermission[]> {
  const today = localDate();
  const permissions = await listOwnPermissions(handles, context);

  return Promise.all(
    permissions.map(async (permission) => {
      const events = await context.loaders.list(PermissionEvent, "permissionId", permission.id);

      return { ...permission, state: permissionState(permission, events, today) };
    }),
  );
}

async function describePaths(handles: OwnHandles, context: TrustCentreContext): Promise<readonly PagePath[]> {
  const paths = await listOwnPaths(handles, context);

  return Promise.all(
    paths.map(async (path) => ({
      ...{ recipient: path.steeringGroup, validUntil: path.validUntil, isAlive: path.isAlive },
      readAt: (await listLooks(path, context)).map(({ at }) => at),
    })),
  );
}
