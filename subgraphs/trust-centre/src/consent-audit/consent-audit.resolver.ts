import { isAsked, nameScope, readScope, requireScope } from "@kim-hub/kit/audit-scope";
import type { Context } from "@kim-hub/kit/context";
import { BadInputError, SourceUnavailableError } from "@kim-hub/kit/errors";
import { MOST_USES } from "@kim-hub/kit/list-logged-uses";
import { assumedSize, cost } from "@kim-hub/kit/list-size";
import { OFFICES, Office } from "@kim-hub/kit/office";
import { officeField } from "@kim-hub/kit/office-fields";
import { requireAssignedDays } from "@kim-hub/kit/require-assigned-days";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Audited } from "../data-classes.js";
import { ConsentAudit, usesOf } from "./consent-audit.js";
import { findUnpermittedAccesses } from "./find-unpermitted-accesses.js";
import { OfficeConsentAudit } from "./office-consent-audit.js";
import { UnpermittedAccess } from "./unpermitted-access.js";

const USES = OFFICES.map((office) => `${officeField(office, "Uses")} { id at purpose basis mandateId isFirst }`).join(
  " ",
);

@Resolver(() => ConsentAudit)
export class ConsentAuditResolver {
  @Query(() => ConsentAudit, {
    nullable: true,
    description:
      "Which accesses had no permission or norm that held at their instant (Prüfung der Einwilligungen), from the log of each office or of one, for 31 days at most. Data-protection audit, within an audit assignment (Prüfauftrag) of the trust centre and of each office.",
  })
  // Every office reads its log for it.
  @cost(500)
  @Audited
  async consentAudit(
    @Arg("from", () => LocalDate) from: string,
    @Arg("to", () => LocalDate, { description: "The last day." }) to: string,
    @Arg("agency", () => Office, { nullable: true, description: "All offices where it is left out." })
    agency: Office | null | undefined,
    @Ctx() context: Context,
  ): Promise<Pick<ConsentAudit, "id">> {
    const scope = requireScope({ from, to, agency: agency ?? null });
    await requireAssignedDays(scope, context);
    const id = nameScope(scope);
    // Whom it is about is not known before the offices have answered: until then the log holds what was audited.
    context.disclose(id);

    return { id };
  }

  @FieldResolver(() => [OfficeConsentAudit], {
    nullable: true,
    description: "Office by office, also those whose log was not read.",
  })
  @Directive(`@requires(fields: "${USES}")`)
  @assumedSize(OFFICES.length)
  @Audited
  async offices(@Root() audit: ConsentAudit, @Ctx() { em, disclose }: Context): Promise<readonly OfficeConsentAudit[]> {
    const scope = readScope(audit.id);
    disclose(audit.id);
    const audits: OfficeConsentAudit[] = [];
    for (const office of OFFICES.filter((each) => isAsked(scope, each))) {
      const uses = usesOf(audit, office);
      const found = uses && uses.length <= MOST_USES ? await findUnpermittedAccesses(em, office, uses) : [];
      for (const access of found) disclose(access.person, access);
      audits.push(new OfficeConsentAudit({ office, uses, found }));
    }

    return audits;
  }
}

@Resolver(() => OfficeConsentAudit)
export class OfficeConsentAuditResolver {
  @FieldResolver(() => [UnpermittedAccess], {
    nullable: true,
    description: "The findings, the first first; null with an error where the office's log was not read.",
  })
  @assumedSize(MOST_USES)
  @Audited
  accesses(@Root() { office, uses, found }: OfficeConsentAudit): readonly UnpermittedAccess[] {
    if (uses === null)
      throw new SourceUnavailableError(
        `The log of ${office} was not read: the office does not answer, or has no assignment of this reference for these days.`,
      );
    if (uses.length > MOST_USES)
      throw new BadInputError(
        `The log of ${office} holds more than ${MOST_USES} uses of mandates in this period: ask for fewer days at once.`,
      );

    return found;
  }
}
