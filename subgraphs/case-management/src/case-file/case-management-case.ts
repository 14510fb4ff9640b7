import { EnumColumn } from "@kim-hub/kit/enum-column";
import { FOR_FIGURES, UNDER_MANDATE } from "@kim-hub/kit/row-level-security";
import { LocalDate } from "@kim-hub/kit/scalars";
import { StatusGroup } from "@kim-hub/kit/status-group";
import { REGISTER_PERSON } from "@kim-hub/records/person-register";
import { createPersonalFile, type PersonalFileValues } from "@kim-hub/records/personal-file";
import { FOR_TRANSFER } from "@kim-hub/records/transfer-policies";
import { transferTriggers } from "@kim-hub/records/transfer-triggers";
import { Check, Entity, Formula, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Case, Identity } from "../data-classes.js";
import { livelihoodSql } from "../livelihood/livelihood.js";
import { AccessRoute } from "./access-route.js";
import { CaseState } from "./case-state.js";
import { FOR_IMPORT } from "./for-import.js";
import { OWN_CASES } from "./own-cases.js";

const File = createPersonalFile({
  Identity,
  Content: Case,
  authority: "The provider of case management (Träger, Baustein 2), e.g. CM-05711 or CM-05711-CARITAS.",
});

type OwnValues = Pick<CaseManagementCase, "caseManager" | "state" | "openedOn" | "closedOn"> &
  Partial<Pick<CaseManagementCase, "accessRoute" | "statusGroup" | "transferredOn" | "continuedAs" | "countedAs">>;

/** Between which tables files go to other authorities, and what says that one has ended here. */
const TABLES = { files: "case_management_case", transfers: "case_transfer", file: "case_file_id", ended: "closed_on" };

@ObjectType({ description: "A matter on which case management works with one person (Fall des Case Managements)." })
@Entity({
  policies: [OWN_CASES, UNDER_MANDATE, FOR_FIGURES, FOR_IMPORT, FOR_TRANSFER],
  triggers: [REGISTER_PERSON, ...transferTriggers(TABLES)],
})
@Unique({ properties: ["authorityId", "fileReference"] })
@Index({ name: "case_management_case_of_manager_index", properties: ["authorityId", "caseManager", "openedOn", "id"] })
@Check({ name: "case_management_case_interval_check", expression: "closed_on >= opened_on" })
@Check({
  name: "case_management_case_closed_check",
  expression: "(closed_on is not null) = starts_with(state, 'CLOSED')",
})
export class CaseManagementCase extends File {
  @Field(() => String, {
    description: "The case manager (Fallmanagerin, Fallmanager), as subject of the access token.",
  })
  @Case
  @Property({ type: "text" })
  readonly caseManager: string;

  @Field(() => CaseState)
  @Case
  @EnumColumn(CaseState)
  readonly state: CaseState;

  @Field(() => LocalDate)
  @Case
  @Property({ type: "date" })
  readonly openedOn: string;

  @Field(() => LocalDate, { nullable: true, description: "Null while the case is open or paused." })
  @Case
  @Property({ type: "date", nullable: true })
  readonly closedOn: string | null;

  @Field(() => AccessRoute, { nullable: true, description: "Null where it is not recorded." })
  @Case
  @EnumColumn(AccessRoute, { nullable: true })
  readonly accessRoute: AccessRoute | null;

  @Field(() => StatusGroup, {
    nullable: true,
    description:
      "The residence status as the client tells it (Selbstauskunft), by its coarse group; null where unknown.",
  })
  @Case
  @EnumColumn(StatusGroup, { nullable: true })
  readonly statusGroup: StatusGroup | null;

  /** Since when the case is another provider's: from then on its old provider's staff read nothing of it, and figures still count it. */
  @Property({ type: "date", nullable: true })
  readonly transferredOn: string | null;

  /** The case with which the other provider goes on; its marks hold for this one too. */
  @Property({ type: "uuid", nullable: true, index: true })
  readonly continuedAs: string | null;

  /** The pseudonym that the client had at the first provider of a transferred case, so that figures count one person. */
  @Property({ type: "text", nullable: true })
  readonly countedAs: string | null;

  /** The livelihoods of its support plan, for `parseLivelihood`; read only where it is asked for. */
  @Formula((alias) => livelihoodSql(`${alias}`), { type: "text", lazy: true })
  readonly livelihood?: string | null;

  constructor(values: PersonalFileValues & OwnValues) {
    super(values);
    this.caseManager = values.caseManager;
    this.state = values.state;
    this.openedOn = values.openedOn;
    this.closedOn = values.closedOn;
    this.accessRoute = values.accessRoute ?? null;
    this.statusGroup = values.statusGroup ?? null;
    this.transferredOn = values.transferredOn ?? null;
    this.continuedAs = values.continuedAs ?? null;
    this.countedAs = values.countedAs ?? null;
  }
}
