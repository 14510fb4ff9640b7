import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { requireUncommitted } from "./require-uncommitted.js";

const folder = mkdtempSync(join(tmpdir(), "uncommitted-"));
const git = (...args: readonly string[]) => execFileSync("git", ["-C", folder, ...args]);

afterAll(() => rmSync(folder, { recursive: true }));

test("an office goes until a commit holds it, also where that was on another branch", () => {
  const check = () => requireUncommitted(folder, "youth-office");
  git("init", "--quiet", "--initial-branch", "main");
  mkdirSync(join(folder, "subgraphs/youth-office"), { recursive: true });
  writeFileSync(join(folder, "subgraphs/youth-office/package.json"), "{}");
  git("add", ".");

  expect(check).not.toThrow();
  git("checkout", "--quiet", "-b", "office");
  git("-c", "user.name=Invented", "-c", "user.email=invented@example.org", "commit", "--quiet", "--message", "Made");
  git("checkout", "--quiet", "--orphan", "other");
  expect(check).toThrow(/^The office youth-office is in the commit [0-9a-f]+, which others may have: /);
});
