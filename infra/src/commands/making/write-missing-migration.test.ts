import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { copyProject } from "../../testing/copy-project.js";
import { runCommandInCopy, runInCopy } from "../../testing/run-in-copy.js";

const SOURCE = "subgraphs/naturalisation/src";
const ENTITY = `${SOURCE}/uncollected-term/uncollected-term.ts`;
const DIGITS = localDate().replaceAll("-", "");

let copy: string;

beforeAll(() => {
  copy = copyProject();
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const read = (file: string) => readFileSync(join(copy, file), "utf8");

function addColumn(property: string): void {
  const column = `  @Property({ type: "text", nullable: true })\n  readonly ${property}: string | null = null;\n\n`;
  const given = read(ENTITY).replace("Omit<UncollectedTerm, ", `Omit<UncollectedTerm, "${property}" | `);
  writeFileSync(join(copy, ENTITY), given.replace("  @Version\n", `${column}  @Version\n`));
}

test("entities that agree with their migrations leave nothing to write", async () => {
  const before = readdirSync(join(copy, SOURCE, "migrations"));

  expect(await runCommandInCopy(copy, ["migration", "naturalisation"])).toEqual({
    code: 0,
    said: "The migrations of naturalisation make what its entities say; there is nothing to write.\n",
  });
  expect(readdirSync(join(copy, SOURCE, "migrations"))).toEqual(before);
});

test("a new column becomes a migration that is listed, formatted and whole: a second run finds nothing to write", async () => {
  addColumn("remark");

  const { code, said } = await runCommandInCopy(copy, ["migration", "naturalisation", "--name", "remark-on-term"]);

  expect(said).toContain('alter table "uncollected_term" add "remark" text null;');
  expect(code).toBe(0);
  expect(read(`${SOURCE}/migrations/migration-${DIGITS}-remark-on-term.ts`)).toBe(
    `import { Migration } from "@mikro-orm/migrations";

/** Changes uncollected_term. */
export class Migration${DIGITS}RemarkOnTerm extends Migration {
  override up(): void {
    this.addSql(\`
      alter table "uncollected_term" add "remark" text null;
    \`);
  }
}
`,
  );
  expect(read(`${SOURCE}/database.ts`)).toContain(
    `    { name: "remark-on-term-${localDate()}", class: Migration${DIGITS}RemarkOnTerm },\n  ],`,
  );
  expect((await runInCopy(copy, "biome", ["check", SOURCE])).code).toBe(0);
  expect(await runCommandInCopy(copy, ["migration", "naturalisation"])).toMatchObject({
    said: expect.stringContaining("nothing to write"),
  });
});

test("a name that is taken, one that is none and an unknown office are refused in one sentence", async () => {
  addColumn("reason");
  const run = (...args: string[]) => runCommandInCopy(copy, ["migration", ...args]);

  expect(await runCommandInCopy(copy, ["migration", "naturalisation", "--name", "remark-on-term"])).toEqual({
    code: 2,
    said: `There is ${SOURCE}/migrations/migration-${DIGITS}-remark-on-term.ts already; name this one with --name.\n`,
  });
  expect(await run("naturalisation", "--name", "Remark")).toEqual({
    code: 2,
    said: "--name takes lower-case words such as waiting-note, not 'Remark'.\n",
  });
  expect(await run("immigration-office")).toEqual({
    code: 2,
    said: "There is no office 'immigration-office'; there is immigration.\n",
  });
});
