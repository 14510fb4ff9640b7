import type { Context } from "@kim-hub/kit/context";
import { NotFoundError } from "@kim-hub/kit/errors";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { getOwnHandles, lockOwnHandles } from "../account/own-handles.js";
import { Released } from "../data-classes.js";
import { PathRelease } from "../released-path/path-release.js";
import { listLooks } from "./list-looks.js";
import { listOwnPaths } from "./list-own-paths.js";
import { OwnPath } from "./own-path.js";
import { PathLook } from "./path-look.js";

const USUALLY_RELEASED = 10;
const USUALLY_LOOKED = 20;

@Resolver(() => OwnPath)
export class OwnPathResolver {
  @Query(() => [OwnPath], {
    nullable: true,
    description:
      "Every path that was released of the person (eigene freigegebene Verläufe, Art. 15 DSGVO), alive or not, with who has looked at it, the newest first. NOT_FOUND while the sign-in is nobody's account, never or no longer. The person.",
  })
  @assumedSize(USUALLY_RELEASED)
  @Released
  async myReleasedPaths(@Ctx() context: Context): Promise<readonly OwnPath[]> {
    return listOwnPaths(await getOwnHandles(context), context);
  }

  @FieldResolver(() => [PathLook], { description: "Who has looked at it, the newest first." })
  @assumedSize(USUALLY_LOOKED)
  @Released
  looks(@Root() path: OwnPath, @Ctx() context: Context): Promise<readonly PathLook[]> {
    return listLooks(path, context);
  }

  @Mutation(() => Boolean, {
    description:
      "Ends a released path of the person's own at once and for good (Widerruf der Freigabe); the permissions stay. The person.",
  })
  @Released
  async revokeMyPath(@Arg("pathId", () => ID) pathId: string, @Ctx() context: Context): Promise<boolean> {
    const { em, viewer, disclose } = context;
    const handles = await lockOwnHandles(context);
    const release = await em.findOne(PathRelease, { pathId, clientId: { $in: [...handles] } });
    if (!release) throw new NotFoundError("There is no released path of this id of the person's own.");
    disclose(release.clientId);
    release.revoke(viewer.actor);
    await em.flush();

    return true;
  }
}
