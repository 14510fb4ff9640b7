import type { LoggedUse } from "@kim-hub/kit/logged-use";
import { Scope } from "@kim-hub/kit/logged-use";
import { Office } from "@kim-hub/kit/office";
import { Field, ObjectType } from "type-graphql";
import type { UnpermittedAccess } from "./unpermitted-access.js";

@ObjectType({ description: "What one office's log holds, held against the permissions (Prüfung einer Stelle)." })
export class OfficeConsentAudit {
  @Field(() => Office)
  @Scope
  readonly office!: Office;

  /** Null where the office did not answer. */
  readonly uses!: readonly LoggedUse[] | null;

  /** None where the office did not answer. */
  readonly found!: readonly UnpermittedAccess[];

  @Field(() => Boolean, {
    description:
      "Whether the office's log was read. Where it was not, nothing is known of the office: that is no finding of nothing.",
  })
  @Scope
  get answered(): boolean {
    return this.uses !== null;
  }

  constructor(values: Pick<OfficeConsentAudit, "office" | "uses" | "found">) {
    this.office = values.office;
    this.uses = values.uses;
    this.found = values.found;
  }
}
