import { readFileSync } from "node:fs";
import { generate } from "@graphql-codegen/cli";
import { expect, test } from "@jest/globals";
import { codegenConfig } from "./codegen-config.js";

test("the committed types are those of the supergraph and the saved queries", async () => {
  const files: readonly { readonly filename: string; readonly content: string }[] = await generate(
    codegenConfig,
    false,
  );

  expect(files.length).toBeGreaterThan(0);
  for (const { filename, content } of files) expect(readFileSync(filename, "utf8")).toBe(content);
});
