import { generate } from "@graphql-codegen/cli";
import { codegenConfig } from "./codegen-config.js";

/** Writes the types of the saved queries' answers into the sources of the pages that read them. */
export async function writeQueryTypes(): Promise<void> {
  await generate(codegenConfig, true);
}
