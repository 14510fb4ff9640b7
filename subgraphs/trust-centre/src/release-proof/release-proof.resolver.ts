import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import { ForbiddenError } from "@kim-hub/kit/errors";
import { createPage, type Page } from "@kim-hub/kit/page";
import { PageArguments, requirePage } from "@kim-hub/kit/page-arguments";
import { Role } from "@kim-hub/kit/viewer";
import { Args, Ctx, Query, Resolver } from "type-graphql";
import { Status } from "../data-classes.js";
import { listProvenPermissions } from "./list-proven-permissions.js";
import { ProvenPermission } from "./proven-permission.js";

const ProvenPermissionConnection = createConnection(ProvenPermission, Status);

@Resolver()
export class ReleaseProofResolver {
  @Query(() => ProvenPermissionConnection, {
    nullable: true,
    description:
      "The permissions on which the own authority passed on its part of a path, also those that have ended since (Nachweis nach Art. 7 Abs. 1 DSGVO), person by person; for as long as the mandates are kept that rest on them. Data stewards (Datenpflege) only.",
  })
  @Status
  async permissionsOfOwnReleases(
    @Args() page: PageArguments,
    @Ctx() { em, viewer, disclose }: Context,
  ): Promise<Page<ProvenPermission>> {
    if (viewer.role !== Role.DATA_STEWARD) throw new ForbiddenError("A data steward lists what releases rest on.");
    const request = requirePage(page);
    const found = createPage({ rows: await listProvenPermissions(em, request), request });
    for (const row of found.nodes) disclose(row.linkId, row);

    return found;
  }
}
