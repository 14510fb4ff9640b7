import type { LoggedUse } from "@kim-hub/kit/logged-use";
import { createLoggedUseType, ScopeKey } from "@kim-hub/kit/logged-use";
import { OFFICES, type Office } from "@kim-hub/kit/office";
import { FieldOfEach, officeField } from "@kim-hub/kit/office-fields";
import { Directive, Field, ID, ObjectType } from "type-graphql";

/** Each office adds what its own log holds. */
@Directive(`@key(fields: "id")`)
@FieldOfEach(OFFICES, "Uses", (office) => {
  const UseType = createLoggedUseType(office, "external");

  return [Directive("@external"), Field(() => [UseType], { nullable: true })];
})
@ObjectType({
  description: "The offices' logs held against the permissions of the trust centre (Prüfung der Einwilligungen).",
})
export class ConsentAudit {
  @Field(() => ID, { description: "The days and, where one is asked, the office." })
  @Directive("@inaccessible")
  @ScopeKey
  readonly id!: string;

  readonly [uses: `${string}Uses`]: readonly LoggedUse[] | null;
}

/** What this office's log holds; null where it did not answer. */
export function usesOf(audit: Omit<ConsentAudit, "id">, office: Office): readonly LoggedUse[] | null {
  return audit[officeField(office, "Uses")] ?? null;
}
