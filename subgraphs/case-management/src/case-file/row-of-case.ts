import { randomUUID } from "node:crypto";
import { refTo } from "@kim-hub/kit/ref-to";
import { dependentOf, FOR_FIGURES } from "@kim-hub/kit/row-level-security";
import { createVersion } from "@kim-hub/records/version";
import type { Ref } from "@mikro-orm/core";
import { ManyToOne, PrimaryKey } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Case } from "../data-classes.js";
import { CaseManagementCase } from "./case-management-case.js";

const Version = createVersion(Case);

/** Who may read the case reads its rows, and who may write it writes them. */
export const WITH_CASE = [...dependentOf("case_management_case", "case_file_id"), FOR_FIGURES];

/** Which row of which case. */
export interface RowOfCaseValues {
  readonly id?: string;
  readonly caseFile: CaseManagementCase | string;
}

/** The columns of every row that belongs to a case. */
@ObjectType()
export abstract class RowOfCase {
  @Field(() => ID)
  @Case
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @ManyToOne({ entity: () => CaseManagementCase, ref: true, index: true })
  readonly caseFile: Ref<CaseManagementCase>;

  @Version
  readonly version: number = 1;

  constructor({ id = randomUUID(), caseFile }: RowOfCaseValues) {
    this.id = id;
    this.caseFile = refTo(CaseManagementCase, caseFile);
  }
}
