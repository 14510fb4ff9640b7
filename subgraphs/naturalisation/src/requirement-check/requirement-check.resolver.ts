import type { Context } from "@kim-hub/kit/context";
import { discloseFile } from "@kim-hub/kit/disclose-file";
import { assumedSize } from "@kim-hub/kit/list-size";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Required } from "../data-classes.js";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { RequirementFact } from "../requirement-fact/requirement-fact.js";
import { checkRequirements } from "./check-requirements.js";
import { readRequirementRules } from "./read-law.js";
import { RequirementCheck } from "./requirement-check.js";

const RULES = readRequirementRules();

@Resolver()
export class RequirementCheckResolver {
  @Query(() => [RequirementCheck], {
    nullable: true,
    description:
      "How a procedure of the caller's own naturalisation office stands, by the law of the day: of the decision, and of the handing over for what takes effect then; the day of the application counts for § 40a StAG only. Empty for bases of which no rules are recorded (§§ 13, 14, 15 StAG, Art. 116 GG). Unknown and foreign: null with NOT_FOUND.",
  })
  @assumedSize(15)
  @Required
  async requirementCheck(
    @Arg("procedure", () => ID) id: string,
    @Arg("on", () => LocalDate, { description: "The day for which is asked; the law of a later one never counts." })
    on: string,
    @Ctx() context: Context,
  ): Promise<readonly RequirementCheck[]> {
    const procedure = await discloseFile(NaturalisationProcedure, id, context);
    const facts = await context.loaders.list(RequirementFact, "procedure", procedure.id);

    return checkRequirements({ procedure, facts, rules: RULES, on }).map((checked) => new RequirementCheck(checked));
  }
}
