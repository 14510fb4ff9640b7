import { Field, Int, ObjectType } from "type-graphql";
import { Public } from "../../data-classes.js";
import { CouncilPaper } from "../../paper/council-paper.js";
import { AdministrationStatement } from "../administration-statement.js";
import { MissingFact } from "../missing-fact.js";

@ObjectType({
  description:
    "Question 8: which recorded papers on the programme the integration committee of the municipality received, and which not. The counts are worked out; the reason is the administration's alone.",
})
export class PapersAnswer {
  @Field(() => [CouncilPaper], {
    description:
      "Decision, notice and information papers, decision documents and reports of the municipality and of who runs the programme.",
  })
  @Public
  readonly papersOnKIM!: readonly CouncilPaper[];

  @Field(() => Int, {
    nullable: true,
    description:
      "Of these papers, how many the committee had before it; null where no paper or no such committee is recorded.",
  })
  @Public
  readonly suppliedToBody!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Of these papers, how many it did not have before it; null where no paper or no such committee is recorded.",
  })
  @Public
  readonly notSupplied!: number | null;

  @Field(() => AdministrationStatement, {
    nullable: true,
    description: "The reason in the words of the administration; null where it gave none.",
  })
  @Public
  readonly statement!: AdministrationStatement | null;

  @Field(() => [MissingFact])
  @Public
  readonly missing!: readonly MissingFact[];
}
