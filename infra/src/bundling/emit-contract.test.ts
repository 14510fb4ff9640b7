import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ROOT } from "../installation/root.js";
import { emitContract, readEmitted } from "./emit-contract.js";

let folder: string;
const at = (name: string) => join(folder, name);
const emit = (bundle: string, known: string) =>
  emitContract("naturalisation", { bundle: at(bundle), known: at(known), file: at(`of-${bundle}`) });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "contract-"));
  writeFileSync(at("first"), "one bundle");
  writeFileSync(at("second"), "another bundle");
});

afterAll(() => rmSync(folder, { recursive: true }));

test("the code says its contract", async () => {
  await emit("first", "nothing-known");

  expect(readEmitted(at("of-first"))).toBe(readFileSync(join(ROOT, "subgraphs/naturalisation/schema.graphql"), "utf8"));
});

test("what a bundle has said is not asked again, and asked again of another bundle", async () => {
  const said = readFileSync(at("of-first"), "utf8");
  writeFileSync(at("known"), `${said.split("\n")[0]}\nkept`);
  await emit("first", "known");
  const kept = readEmitted(at("of-first"));
  await emit("second", "known");

  expect(kept).toBe("kept");
  expect(readEmitted(at("of-second"))).toContain("type NaturalisationProcedure");
});
