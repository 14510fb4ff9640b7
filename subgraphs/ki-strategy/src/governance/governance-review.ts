import { Field, Int, ObjectType } from "type-graphql";
import { Governing } from "../data-classes.js";
import type { GovernanceChange } from "./governance-change.js";

@ObjectType({ description: "All changes of a period, counted: whichever page of them is read (Änderungsprüfung)." })
export class GovernanceReview {
  @Field(() => Int, { description: "How many rules changed." })
  @Governing
  readonly changes: number;

  @Field(() => Int, { description: "Of how many nobody but the author approved it (ohne Vier-Augen-Prinzip)." })
  @Governing
  readonly withoutFourEyes: number;

  constructor(changes: readonly GovernanceChange[]) {
    this.changes = changes.length;
    this.withoutFourEyes = changes.filter(({ fourEyes }) => !fourEyes).length;
  }
}
