import { OFFICES, Office } from "@kim-hub/kit/office";
import { createOfficePartType, type OfficePart, Pseudonymous } from "@kim-hub/kit/office-part";
import { Ags } from "@kim-hub/kit/scalars";
import { Directive, Field, ID, ObjectType } from "type-graphql";

const CaseManagementPart = createOfficePartType(Office.CASE_MANAGEMENT, "external");
const ImmigrationPart = createOfficePartType(Office.IMMIGRATION, "external");
const NaturalisationPart = createOfficePartType(Office.NATURALISATION, "external");

@Directive(`@key(fields: "handle")`)
@ObjectType({ description: "One person's path across offices, released for one steering group." })
export class ReleasedPath {
  @Field(() => ID, { description: "One-time handle, new for every query." })
  @Directive("@inaccessible")
  @Pseudonymous
  readonly handle!: string;

  @Field(() => Ags)
  @Directive("@external")
  readonly ags!: string;

  @Field(() => CaseManagementPart, { nullable: true })
  @Directive("@external")
  readonly caseManagementPart!: OfficePart | null;

  @Field(() => ImmigrationPart, { nullable: true })
  @Directive("@external")
  readonly immigrationPart!: OfficePart | null;

  @Field(() => NaturalisationPart, { nullable: true })
  @Directive("@external")
  readonly naturalisationPart!: OfficePart | null;

  /** The offices for which the trust centre sealed a mandate. */
  @Field(() => [Office])
  @Directive("@external")
  readonly releasedOffices!: readonly Office[];

  /** The offices that the person agreed to have named. */
  @Field(() => [Office])
  @Directive("@external")
  readonly namedOffices!: readonly Office[];
}

/** One path as the trust centre and the offices release it. */
export type ReleasedParts = Omit<ReleasedPath, "handle" | "ags">;

const PART: Readonly<Record<Office, Exclude<keyof ReleasedParts, "releasedOffices" | "namedOffices">>> = {
  [Office.CASE_MANAGEMENT]: "caseManagementPart",
  [Office.IMMIGRATION]: "immigrationPart",
  [Office.NATURALISATION]: "naturalisationPart",
};

/** The parts of the offices that released, null where an office did not answer; a part without release is ignored. */
export function releasedParts(path: ReleasedParts): { office: Office; part: OfficePart | null }[] {
  return OFFICES.filter((office) => path.releasedOffices.includes(office)).map((office) => ({
    office,
    part: path[PART[office]] ?? null,
  }));
}

/** The offices that are named and did not release. */
export function withheldOffices({ namedOffices, releasedOffices }: ReleasedParts): Office[] {
  return OFFICES.filter((office) => namedOffices.includes(office) && !releasedOffices.includes(office));
}
