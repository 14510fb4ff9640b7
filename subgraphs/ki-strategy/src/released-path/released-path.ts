import { OFFICES, Office } from "@kim-hub/kit/office";
import { FieldOfEach, officeField } from "@kim-hub/kit/office-fields";
import { createOfficePartType, type OfficePart, Pseudonymous } from "@kim-hub/kit/office-part";
import { Ags } from "@kim-hub/kit/scalars";
import { RELEASING_OFFICES } from "@kim-hub/offices/office-names";
import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive(`@key(fields: "handle")`)
@FieldOfEach(RELEASING_OFFICES, "Part", (office) => {
  const PartType = createOfficePartType(office, "external");

  return [Directive("@external"), Field(() => PartType, { nullable: true })];
})
@ObjectType({ description: "One person's path across offices, released for one steering group." })
export class ReleasedPath {
  @Field(() => ID, { description: "One-time handle, new for every query." })
  @Directive("@inaccessible")
  @Pseudonymous
  readonly handle!: string;

  @Field(() => Ags)
  @Directive("@external")
  readonly ags!: string;

  /** The offices for which the trust centre sealed a mandate. */
  @Field(() => [Office])
  @Directive("@external")
  readonly releasedOffices!: readonly Office[];

  /** The offices that the person agreed to have named. */
  @Field(() => [Office])
  @Directive("@external")
  readonly namedOffices!: readonly Office[];

  readonly [part: `${string}Part`]: OfficePart | null;
}

/** One path as the trust centre and the offices release it. */
export type ReleasedParts = Omit<ReleasedPath, "handle" | "ags">;

/** The parts of the offices that released, null where an office did not answer; a part without release is ignored. */
export function releasedParts(path: ReleasedParts): { office: Office; part: OfficePart | null }[] {
  return OFFICES.filter((office) => path.releasedOffices.includes(office)).map((office) => ({
    office,
    part: path[officeField(office, "Part")] ?? null,
  }));
}

/** The offices that are named and did not release. */
export function withheldOffices({ namedOffices, releasedOffices }: ReleasedParts): Office[] {
  return OFFICES.filter((office) => namedOffices.includes(office) && !releasedOffices.includes(office));
}
