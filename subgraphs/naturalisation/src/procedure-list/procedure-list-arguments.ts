import { PageArguments } from "@kim-hub/kit/page-arguments";
import { ofPseudonym, PSEUDONYM_FILTER } from "@kim-hub/records/pseudonym-filter";
import type { FilterQuery } from "@mikro-orm/core";
import { ArgsType, Field, ID } from "type-graphql";
import type { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { ProcedureState } from "../naturalisation-procedure/procedure-state.js";
import { ProcedureStageCode } from "../procedure-stage/procedure-stage-code.js";
import { beginningWith, inStage, inState } from "./procedure-filter.js";

/** Which procedures of the own office are wanted. */
@ArgsType()
export class ProcedureListArguments extends PageArguments {
  @Field(() => ProcedureState, { nullable: true })
  readonly state?: ProcedureState | null;

  @Field(() => ProcedureStageCode, { nullable: true, description: "A stage that has begun and not ended." })
  readonly stage?: ProcedureStageCode | null;

  @Field(() => String, { nullable: true, description: "How the file reference begins (Aktenzeichen)." })
  readonly reference?: string | null;

  @Field(() => ID, PSEUDONYM_FILTER)
  readonly pseudonym?: string | null;

  get filters(): readonly FilterQuery<NaturalisationProcedure>[] {
    return [
      ...(this.state ? [inState(this.state)] : []),
      ...(this.stage ? [inStage(this.stage)] : []),
      ...(this.reference ? [beginningWith(this.reference)] : []),
      ofPseudonym(this.pseudonym),
    ];
  }
}
