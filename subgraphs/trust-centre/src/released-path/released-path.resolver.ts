import { localDate } from "@kim-hub/kit/calendar";
import { ConflictError, NotAvailableError, NotFoundError } from "@kim-hub/kit/errors";
import { cost } from "@kim-hub/kit/list-size";
import { Office } from "@kim-hub/kit/office";
import { refuseProof } from "@kim-hub/kit/open-proof";
import { setSessionVariables } from "@kim-hub/kit/session-variables";
import { Role } from "@kim-hub/kit/viewer";
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { TrustCentreContext } from "../context.js";
import { Path, Released } from "../data-classes.js";
import { getClient } from "../person/get-client.js";
import { PersonLink } from "../person/person-link.js";
import { requireOwnSteeringGroup } from "../steering-group/require-own-steering-group.js";
import { endOfSitting } from "./end-of-sitting.js";
import { explainRelease } from "./explain-release.js";
import { findAndSealPath, findPath, isReleased, previewOf } from "./find-path.js";
import { PathGrant } from "./path-grant.js";
import { PathRelease } from "./path-release.js";
import { createPathId, createPathToken, hashPathToken } from "./path-token.js";
import { PreviewArguments } from "./preview.arguments.js";
import { ReleasePathInput } from "./release-path.input.js";
import { ReleasedPath } from "./released-path.js";
import { sealPath } from "./seal-path.js";

const NOTHING_HOLDS =
  "No consent together with a release from confidentiality holds for this client and steering group.";

@Resolver(() => ReleasedPath)
export class ReleasedPathResolver {
  @Query(() => ReleasedPath, {
    nullable: true,
    description:
      "The path that a case manager released to the caller's steering group. An unknown, foreign, expired, revoked or withdrawn token and a missing purpose are the same null with NOT_AVAILABLE.",
  })
  // Every office opens a mandate for it, reads and writes.
  @cost(500)
  @Path
  async releasedPath(@Arg("token", () => ID) token: string, @Ctx() context: TrustCentreContext): Promise<ReleasedPath> {
    const { readAlone, viewer, disclose, dryRun } = context;
    // A case manager sees previews alone, also one who is a member too: one role per session.
    const body = viewer.role === Role.CASE_MANAGER ? "" : (viewer.body ?? "");
    const path = await findAndSealPath(readAlone, { token, steeringGroup: body });
    if (dryRun)
      for (const mandate of await explainRelease(readAlone, { token, steeringGroup: body, path }))
        dryRun.noteMandate(mandate);
    if (!path) throw new NotAvailableError();
    disclose(path.clientId);

    return sealPath(path, { body, preview: false }, context);
  }

  @Query(() => ReleasedPath, {
    nullable: true,
    description:
      "What the steering group would get of an own client (Vorschau): route, status, territory and age band are those that it gets once the path is released, handle, pathId and watermark are not. Nothing is released by it. CONFLICT where no office may release anything. Case managers, own clients.",
  })
  @cost(500)
  @Path
  async previewPath(@Args() asked: PreviewArguments, @Ctx() context: TrustCentreContext): Promise<ReleasedPath> {
    const { em, viewer } = context;
    if (viewer.role !== Role.CASE_MANAGER) throw new NotAvailableError();
    const { steeringGroup, ageBand = null } = asked;
    const ags = requireOwnSteeringGroup(steeringGroup, viewer);
    const validUntil = endOfSitting(asked.sitting ?? localDate());
    const { office, pseudonym } = await context.openProof(asked.proof, "COUNTER");
    if (office !== Office.CASE_MANAGEMENT) refuseProof();
    const { id: clientId } = await getClient(pseudonym, context);
    await setSessionVariables(em, { "app.previewed_client": clientId });
    const pathId = createPathId();
    const path = await previewOf(em, { clientId, pathId, ags, ageBand, validUntil, steeringGroup });
    if (!path) throw new ConflictError(NOTHING_HOLDS);

    return sealPath(path, { body: steeringGroup, preview: true }, context);
  }

  @Mutation(() => PathGrant, {
    description:
      "Releases a client's path to a steering group for one of its sittings (Freigabe eines Verlaufs). CONFLICT where no office may release anything: consent and release from confidentiality are both needed.",
  })
  @Released
  async releasePath(
    @Arg("input", () => ReleasePathInput) input: ReleasePathInput,
    @Ctx() context: TrustCentreContext,
  ): Promise<PathGrant> {
    const { em, viewer } = context;
    const validUntil = endOfSitting(input.sitting);
    const ags = requireOwnSteeringGroup(input.steeringGroup, viewer);
    const { id: clientId, authorityId, personId } = await getClient(input.clientPseudonym, context);
    await setSessionVariables(em, { "app.previewed_client": clientId });
    const handles = await em.find(PersonLink, { personId, endedAt: null });
    const token = createPathToken();
    const release = new PathRelease({
      pathId: createPathId(),
      tokenHash: hashPathToken(token),
      clientId,
      linkIds: handles.map(({ id }) => id),
      authorityId,
      steeringGroup: input.steeringGroup,
      ags,
      ageBand: input.ageBand ?? null,
      releasedBy: viewer.actor,
      sitting: input.sitting,
      validUntil,
    });
    await em.persist(release).flush();
    await setSessionVariables(em, { "app.path_token": release.tokenHash });
    const path = await findPath(em, { token, steeringGroup: input.steeringGroup });
    if (!path) throw new ConflictError(NOTHING_HOLDS);
    const offices = path.offices.filter(isReleased).map(({ office }) => office);

    return { pathId: release.pathId, token, validUntil: release.validUntil, releasedOffices: offices };
  }

  @Mutation(() => Boolean, {
    description: "Ends a released path of the own case management at once (Widerruf der Freigabe).",
  })
  @Released
  async revokePath(
    @Arg("pathId", () => ID) pathId: string,
    @Ctx() { em, viewer, disclose }: TrustCentreContext,
  ): Promise<boolean> {
    const release = await em.findOne(PathRelease, { pathId });
    if (!release) throw new NotFoundError("There is no released path of this id in the own case management.");
    disclose(release.clientId);
    release.revoke(viewer.actor);
    await em.flush();

    return true;
  }
}
