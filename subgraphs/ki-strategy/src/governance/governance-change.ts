import type { ChangeRow } from "@kim-hub/kit/governance-manifest";
import { isSameName } from "@kim-hub/kit/is-same-name";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Governing } from "../data-classes.js";

/** More than an object ever has changes. */
const NUMBER_DIGITS = 6;

@ObjectType({ description: "That one rule of the hub took the place of the one before (Regeländerung)." })
export class GovernanceChange {
  @Field(() => ID)
  @Governing
  readonly id: string;

  @Field(() => LocalDate, { description: "The local day of the approval (Tag der Freigabe)." })
  @Governing
  readonly at: string;

  @Field(() => String, {
    description:
      "What changed: `access-matrix/…` with a role, a k or who is bound to saved queries; or `saved-query/…` with its id (Gegenstand).",
  })
  @Governing
  readonly object: string;

  @Field(() => String, { nullable: true, description: "Null where there was none before (bisheriger Prüfwert)." })
  @Governing
  readonly oldHash: string | null;

  @Field(() => String, { nullable: true, description: "Null where it went (neuer Prüfwert)." })
  @Governing
  readonly newHash: string | null;

  @Field(() => String, { nullable: true, description: "Who wrote it; null where nobody has said so (Verfasser:in)." })
  @Governing
  readonly author: string | null;

  @Field(() => String, { nullable: true, description: "Who has read it and agrees (Freigabe durch)." })
  @Governing
  readonly approver: string | null;

  constructor({ at, object, oldHash, newHash, author, approver }: ChangeRow, number: number) {
    // In the order of the days, of the objects, and one object's changes of one day in theirs: a space comes before every letter of a longer name.
    this.id = `${at}/${object} ${String(number).padStart(NUMBER_DIGITS, "0")}`;
    this.at = at;
    this.object = object;
    this.oldHash = oldHash;
    this.newHash = newHash;
    this.author = author;
    this.approver = approver;
  }

  @Field(() => Boolean, { description: "Whether somebody other than the author approved it (Vier-Augen-Prinzip)." })
  @Governing
  get fourEyes(): boolean {
    const { author, approver } = this;

    return author !== null && approver !== null && !isSameName(author, approver);
  }
}
