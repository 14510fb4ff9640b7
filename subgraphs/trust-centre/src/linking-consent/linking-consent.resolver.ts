import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { TrustCentreContext } from "../context.js";
import { Status } from "../data-classes.js";
import { LinkingConsentInput } from "./linking-consent.input.js";
import { recordLinkingConsent } from "./record-linking-consent.js";

@Resolver()
export class LinkingConsentResolver {
  @Mutation(() => Boolean, {
    description:
      "Records at any office's counter that a person agrees to be linked (Einwilligung in die Verknüpfung), with the office's codes for it. The office never learns whether another one knows the person. Always true.",
  })
  @Status
  async recordLinkingConsent(
    @Arg("proof", () => String, { description: "The office's proof of the kind LINKING (`proof`)." }) sealed: string,
    @Arg("input", () => LinkingConsentInput) input: LinkingConsentInput,
    @Ctx() context: TrustCentreContext,
  ): Promise<boolean> {
    await recordLinkingConsent(sealed, input, context);

    return true;
  }
}
