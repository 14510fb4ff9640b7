import type { Context } from "@kim-hub/kit/context";
import { Ctx, Query, Resolver } from "type-graphql";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { managedBy } from "../case-list/managed-by.js";
import { Case } from "../data-classes.js";
import { OwnClients } from "./own-clients.js";

@Resolver()
export class OwnClientsResolver {
  @Query(() => OwnClients, {
    nullable: true,
    description:
      "The clients of the caller's cases, and of those whom the caller stands in for today, closed ones too; null where there is none. What the trust centre keeps of them hangs on it: permissions that end, released paths.",
  })
  @Case
  async myClients(@Ctx() { em, viewer, disclose }: Context): Promise<OwnClients | null> {
    const { actor, authority } = viewer;
    const where = { authorityId: authority ?? "", ...managedBy(actor) };
    const cases = await em.find(CaseManagementCase, where, { fields: ["pseudonym"] });
    const pseudonyms = [...new Set(cases.map(({ pseudonym }) => pseudonym))];
    if (pseudonyms.length === 0) return null;
    for (const pseudonym of pseudonyms) disclose(pseudonym);

    return { caseManager: actor, pseudonyms };
  }
}
