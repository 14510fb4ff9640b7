import { randomUUID } from "node:crypto";
import { refTo } from "@kim-hub/kit/ref-to";
import { dependentOf } from "@kim-hub/kit/row-level-security";
import { createVersion } from "@kim-hub/records/version";
import type { PolicyDef, Ref } from "@mikro-orm/core";
import { ManyToOne, PrimaryKey } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Status } from "../data-classes.js";
import { NaturalisationProcedure } from "./naturalisation-procedure.js";

const Version = createVersion(Status);

/**
 * Who may read the procedure reads its rows, and who may write it writes them; no figure ever does: a count of hearings or
 * suspensions would be one of impending refusals and of criminal proceedings.
 */
export const WITH_PROCEDURE: PolicyDef[] = [
  ...dependentOf("naturalisation_procedure", "procedure_id"),
  {
    name: "never_for_figures",
    command: "select",
    type: "restrictive",
    using: "current_setting('app.task', true) is distinct from 'FIGURES'",
  },
];

/** Which row of which procedure. */
export interface RowOfProcedureValues {
  readonly id?: string;
  readonly procedure: NaturalisationProcedure | string;
}

/** The columns of every row that belongs to a procedure. */
@ObjectType()
export abstract class RowOfProcedure {
  @Field(() => ID)
  @Status
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @ManyToOne({ entity: () => NaturalisationProcedure, ref: true, index: true })
  readonly procedure: Ref<NaturalisationProcedure>;

  @Version
  readonly version: number = 1;

  constructor({ id = randomUUID(), procedure }: RowOfProcedureValues) {
    this.id = id;
    this.procedure = refTo(NaturalisationProcedure, procedure);
  }
}
