import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { copyProject } from "../../testing/copy-project.js";
import { runCommandInCopy, runInCopy } from "../../testing/run-in-copy.js";

const OFFICE = "subgraphs/naturalisation";
const GERMAN = ["--german", "Wartevermerk"];
/** It builds, migrates, composes and tests, each as a process of its own. */
const MILLISECONDS = 480_000;

let copy: string;

beforeAll(() => {
  copy = copyProject();
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const make = (...args: readonly string[]) => runCommandInCopy(copy, ["new-type", ...args]);

test(
  "an office without the shape, a name that is none and one that is taken are refused, and nothing is written",
  async () => {
    const refused = [
      [["trust-centre", "waiting-note"], "trust-centre keeps no rows of authorities"],
      [["naturalisation", "WaitingNote"], "The type's name takes lower-case words such as waiting-note"],
      [["naturalisation", "residence-status"], "There is a type ResidenceStatus already, in subgraphs/immigration"],
    ] as const;
    for (const [args, sentence] of refused)
      expect(await make(...args, ...GERMAN)).toEqual({ code: 2, said: expect.stringContaining(sentence) });
    expect(await make("naturalisation", "uncollected-term", ...GERMAN)).toEqual({
      code: 2,
      said: `There is a folder ${OFFICE}/src/uncollected-term already.\n`,
    });
    expect(await runInCopy(copy, "biome", ["check", `${OFFICE}/src`])).toMatchObject({ code: 0 });
  },
  MILLISECONDS,
);

test(
  "a new type builds, migrates, composes and passes its test and its office's contract at once; its fields wait for approval",
  async () => {
    const { code, said } = await make("naturalisation", "waiting-note", ...GERMAN);

    expect(said).toContain(`${OFFICE}/src/waiting-note/waiting-note.resolver.ts`);
    expect(code).toBe(0);
    const migration = `${OFFICE}/src/migrations/migration-${localDate().replaceAll("-", "")}-waiting-note.ts`;
    expect(existsSync(join(copy, migration))).toBe(true);
    expect(await runInCopy(copy, "biome", ["check", `${OFFICE}/src`])).toMatchObject({ code: 0 });

    for (const [folder, main] of [
      [OFFICE, "subgraphs/kit/dist/schema/emit-schema.js"],
      ["schema", "schema/dist/main.js"],
    ] as const)
      expect(await runInCopy(copy, "node", [join(copy, main)], folder)).toEqual({ code: 0, said: "" });
    expect(readFileSync(join(copy, "schema/fields.csv"), "utf8")).toMatch(
      /^naturalisation,Query.waitingNotes,AGGREGATE,[\d-]+,$/m,
    );

    const jest = ["--experimental-vm-modules", join(copy, "node_modules/jest/bin/jest.js")];
    const files = [
      "--config",
      join(copy, "jest.config.mjs"),
      "--rootDir",
      ".",
      "dist/waiting-note",
      "dist/contract.test.js",
    ];
    const tested = await runInCopy(copy, "node", [...jest, ...files], OFFICE);
    expect(tested.said).toContain("Test Suites: 2 passed, 2 total");
  },
  MILLISECONDS,
);
