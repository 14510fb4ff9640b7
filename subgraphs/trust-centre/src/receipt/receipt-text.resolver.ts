import { localDate } from "@kim-hub/kit/calendar";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { TrustCentreContext } from "../context.js";
import { Receipt } from "../data-classes.js";
import { getWords } from "../person-words/get-words.js";
import { PermissionReceipt } from "./permission-receipt.js";
import { renderReceipt } from "./render-receipt.js";

@Resolver(() => PermissionReceipt)
export class ReceiptTextResolver {
  @FieldResolver(() => String, {
    // A permission that was recorded is answered, whatever language is asked for.
    nullable: true,
    description: "All sections as one page in the person's language: ar, de, en, tr or uk; null in another.",
  })
  @Receipt
  text(
    @Root() receipt: PermissionReceipt,
    @Arg("locale", () => String) locale: string,
    @Ctx() { personWords }: TrustCentreContext,
  ): string {
    return renderReceipt(receipt, getWords(personWords, locale), localDate());
  }
}
