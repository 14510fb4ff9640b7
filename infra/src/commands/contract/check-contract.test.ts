import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "@jest/globals";
import { ROOT } from "../../installation/root.js";
import { createContractProject } from "../../testing/contract-project.js";

const project = createContractProject();
const { check } = project;
const KI_STRATEGY = "subgraphs/ki-strategy/schema.graphql";
const IMMIGRATION = "subgraphs/immigration/schema.graphql";

afterEach(() => project.restore());

afterAll(() => project.remove());

test("nothing changed is nothing breaking, and nothing is written", async () => {
  const { code, said } = await check();

  expect({ code, said }).toEqual({
    code: 0,
    said: expect.stringMatching(/^Compared with main \([0-9a-f]{12}\)\.\n\nNo contract changed\.$/),
  });
  expect(project.git("status", "--porcelain")).toBe("");
});

test("a removed field breaks the saved query that asks for it: its line, its owner and their contact are named", async () => {
  project.change(KI_STRATEGY, "  name: String!\n", "");
  const { code, said } = await check();

  expect(code).toBe(1);
  expect(said).toContain(
    [
      "ki-strategy (@kim-hub/integration-centre): 1 breaking, 0 dangerous, 0 safe",
      "  BREAKING   Territory.name: Field 'name' was removed from object type 'Territory'.",
      "             Unannounced: it was never deprecated.",
      "             saved query one-territory, line 3: Kommunales Integrationszentrum (erfunden), ki@example.org",
    ].join("\n"),
  );
});

test("an argument that becomes required breaks the saved query that does not give it", async () => {
  project.change(KI_STRATEGY, "year: Int)", "year: Int!)");
  const { code, said } = await check();

  expect(code).toBe(1);
  expect(said).toMatch(/BREAKING {3}.*Query\.territory\.year.* from 'Int' to 'Int!'\./);
  expect(said).toContain(
    "saved query one-territory, line 2: Kommunales Integrationszentrum (erfunden), ki@example.org",
  );
});

test("a field that becomes nullable breaks clients, and one that is never null any more does not", async () => {
  project.change(KI_STRATEGY, "kind: TerritoryKind!", "kind: TerritoryKind");
  project.change(
    KI_STRATEGY,
    "  fileStatus: String @external\n  summary: String",
    "  fileStatus: String @external\n  summary: String!",
  );
  const { code, said } = await check();

  expect(code).toBe(1);
  expect(said).toContain("BREAKING   Field 'Territory.kind' changed type from 'TerritoryKind!' to 'TerritoryKind'.");
  expect(said).toContain("saved query one-territory, line 4: ");
  expect(said).toContain("SAFE       Field 'Territory.summary' changed type from 'String' to 'String!'.");
});

test("a program reads the same from JSON", async () => {
  project.change(KI_STRATEGY, "  name: String!\n", "");
  const { code, said } = await check("--format", "json");

  expect(code).toBe(1);
  expect(JSON.parse(said)).toEqual({
    base: expect.stringMatching(/^main /),
    level: "BREAKING",
    offices: [
      {
        office: "ki-strategy",
        owner: "@kim-hub/integration-centre",
        changes: [
          {
            ...{
              level: "BREAKING",
              kind: "SCHEMA",
              meets: "CLIENTS",
              coordinates: ["Territory.name"],
              protection: null,
              announced: false,
            },
            message: "Field 'name' was removed from object type 'Territory'.",
            reason: "Unannounced: it was never deprecated.",
            savedQueries: [
              {
                id: "one-territory",
                lines: [3],
                owner: "Kommunales Integrationszentrum (erfunden)",
                contact: "ki@example.org",
              },
            ],
            offices: [],
          },
        ],
      },
    ],
    faults: [],
  });
});

test("an office that comes or goes is the maker of what its contract holds", async () => {
  const header = project.read(IMMIGRATION).split("type Query")[0];
  const field = `@data(class: "PUBLIC", basis: "§ 11 SGB VIII", retention: "PUBLIC_RECORD")`;
  project.write(
    "subgraphs/youth-office/schema.graphql",
    `${header} type Query { youthOffer: YouthOffer ${field} } type YouthOffer { title: String ${field} }`,
  );
  const come = await check();
  project.restore();
  project.write(KI_STRATEGY, project.read(KI_STRATEGY).replace(/ {2}fileStatus.*\n {2}summary.*\n/, ""));
  project.commit("ki-strategy needs it no more");
  project.git("rm", "--quiet", "-r", "subgraphs/immigration");
  const gone = await check();

  expect(come.code).toBe(0);
  expect(come.said).toContain("\n\nyouth-office (@kim-hub/hub-operation): 0 breaking, 0 dangerous, 2 safe\n");
  expect(come.said).toContain("SAFE       Query.youthOffer: Field 'youthOffer' was added to object type 'Query'.\n");
  expect(gone.code).toBe(1);
  expect(gone.said).toContain("immigration (@kim-hub/immigration-office): ");
  expect(gone.said).toContain(
    "BREAKING   Query.immigrationFile: Field 'immigrationFile' was removed from object type 'Query'.\n",
  );
});

test("a hidden field that another office requires breaks that office, by its owner's name, and no client", async () => {
  project.change(IMMIGRATION, project.lineOf(IMMIGRATION, "  fileStatus"), "");
  const { code, said } = await check();

  expect(code).toBe(1);
  expect(said).toContain(
    [
      "immigration (@kim-hub/immigration-office): 1 breaking, 0 dangerous, 0 safe",
      "  BREAKING   Territory.fileStatus: Field 'fileStatus' was removed from object type 'Territory'. (between offices)",
      "             It is hidden from clients.",
      "             needed by ki-strategy (@kim-hub/integration-centre): @requires of Territory.summary",
    ].join("\n"),
  );
  expect(said).toContain("The contracts do not compose any more:\n");
});

test("a hidden field that nobody requires may go, and a new field and a new value of a code break nothing", async () => {
  project.change(KI_STRATEGY, '  summary: String @requires(fields: "fileStatus")\n', "  town: String\n");
  project.change(KI_STRATEGY, "  fileStatus: String @external\n", "");
  project.change(KI_STRATEGY, "  DISTRICT\n", "  DISTRICT\n  REGION\n");
  project.change(IMMIGRATION, "fileStatus: String", "statusOfFiles: String");
  const { code, said } = await check();

  // That clients see no more of the summary is another matter.
  expect(code).toBe(1);
  expect(said).toContain("ki-strategy (@kim-hub/integration-centre): 1 breaking, 1 dangerous, 1 safe\n");
  expect(said).toContain("  BREAKING   Territory.summary: Field 'summary' was removed from object type 'Territory'.\n");
  expect(said).toContain("  DANGEROUS  TerritoryKind.REGION: Enum value 'REGION' was added to enum 'TerritoryKind'.\n");
  expect(said).toContain("  SAFE       Territory.town: Field 'town' was added to object type 'Territory'.\n");
  expect(said).toContain("immigration (@kim-hub/immigration-office): 0 breaking, 0 dangerous, 2 safe\n");
});

test("a field that becomes hidden breaks clients, and stays for offices", async () => {
  project.change(KI_STRATEGY, "  name: String!", "  name: String! @inaccessible");
  const { code, said } = await check();

  expect(code).toBe(1);
  expect(said).toContain("ki-strategy (@kim-hub/integration-centre): 1 breaking, 0 dangerous, 0 safe\n");
  expect(said).toContain(
    "Unannounced: it was never deprecated. It is hidden from clients now, and stays for offices.\n",
  );
});

test("a key by which another office names the entity breaks that office", async () => {
  project.change(KI_STRATEGY, 'type Territory @key(fields: "ags")', 'type Territory @key(fields: "name")');
  const { code, said } = await check();

  expect(code).toBe(1);
  expect(said).toContain(
    [
      "BREAKING   Key 'ags' was removed from object type 'Territory'. (between offices)",
      "             needed by immigration (@kim-hub/immigration-office): @key of Territory",
    ].join("\n"),
  );
});

test("of the real contracts a field of case management's part is needed by ki-strategy", async () => {
  const clone = mkdtempSync(join(tmpdir(), "real-"));
  const files = globSync(
    ["CODEOWNERS", "schema/*.{csv,graphql,yaml}", "schema/saved-queries/**", "subgraphs/*/*.{csv,graphql}"],
    { cwd: ROOT },
  );
  for (const file of files) cpSync(join(ROOT, file), join(clone, file), { recursive: true });
  project.git("-C", clone, "init", "--quiet", "--initial-branch", "main");
  project.git("-C", clone, "add", ".");
  project.git(
    "-C",
    clone,
    "-c",
    "user.name=Invented",
    "-c",
    "user.email=invented@example.org",
    "commit",
    "--quiet",
    "--message",
    "All",
  );
  const file = join(clone, "subgraphs/case-management/schema.graphql");
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace(/(type CaseManagementPart [^{]*\{\n) {2}asOf: LocalDate!\n/, "$1"),
  );
  const { code, said } = await check("--folder", clone);
  rmSync(clone, { recursive: true });

  expect(code).toBe(1);
  expect(said).toContain(
    "CaseManagementPart.asOf: Field 'asOf' was removed from object type 'CaseManagementPart'. (between offices)",
  );
  expect(said).toContain("needed by ki-strategy (@kim-hub/integration-centre): @requires of ReleasedPath.territory, ");
});

test("what another office answers, too, may go from one contract: the API stays as it is", async () => {
  project.change(IMMIGRATION, project.lineOf(IMMIGRATION, "  place: String"), "");
  const { code, said } = await check();

  expect(code).toBe(0);
  expect(said).toContain(
    [
      "  SAFE       Territory.place: Field 'place' was removed from object type 'Territory'. (between offices)",
      "             The API stays as it is: another office answers the same.",
    ].join("\n"),
  );
});

test("what others have added to the base since is no change of this branch's", async () => {
  project.git("checkout", "--quiet", "-b", "topic");
  project.git("checkout", "--quiet", "main");
  project.change(KI_STRATEGY, "  name: String!\n", "  name: String!\n  later: String\n");
  project.git("commit", "--quiet", "--all", "--message", "A field");
  project.git("checkout", "--quiet", "topic");
  const onTopic = await check();
  project.git("checkout", "--quiet", "main");
  project.git("reset", "--quiet", "--hard", "topic");

  expect(onTopic).toEqual({
    code: 0,
    said: expect.stringMatching(
      /^Compared with main \([0-9a-f]{12}; where the two parted\)\.\n\nNo contract changed\.$/,
    ),
  });
});

test.each([
  ["an unknown revision", ["--base", "nowhere"], "There is no revision nowhere in this clone."],
  ["what looks like an option", ["--base", "--all"], "There is no revision --all in this clone."],
  ["a folder without git", ["--folder", tmpdir()], `${tmpdir()} is in no git clone.`],
])("%s ends the check with one sentence and the code 2", async (_, args, sentence) => {
  expect(await check(...args)).toEqual({ code: 2, said: sentence });
});

test.each([
  [KI_STRATEGY, "type Query {", "type Query"],
  ["schema/number-fields.yaml", '"*.version"', '"*.position": twice\n"*.position"'],
])("%s that cannot be read ends the check with one sentence that names it", async (file, from, to) => {
  project.change(file, from, to);
  const { code, said } = await check();

  expect(code).toBe(2);
  expect(said).toMatch(new RegExp(`^${file} of the working tree cannot be read: .+$`));
});

test("contracts that do not compose for another reason end the check with the composer's sentence and the code 2", async () => {
  project.change(IMMIGRATION, "  reference: String!", "  reference: String!\n  name: Unknown!");
  const { code, said } = await check();

  expect(code).toBe(2);
  expect(said).toMatch(/^The contracts do not compose: .*Unknown/);
  expect(said.split("\n")).toHaveLength(1);
});

test("in a shallow clone the base may lack, and the sentence says how to fetch it; what was fetched is compared", async () => {
  const clone = mkdtempSync(join(tmpdir(), "shallow-"));
  project.git("checkout", "--quiet", "-b", "feature");
  project.change(KI_STRATEGY, "  name: String!\n", "");
  project.git("commit", "--quiet", "--all", "--message", "No name");
  project.git("clone", "--quiet", "--depth", "1", "--branch", "feature", `file://${project.folder}`, clone);
  const missing = await check("--folder", clone);
  project.git("-C", clone, "fetch", "--quiet", "--depth", "1", "origin", "main:main");
  const fetched = await check("--folder", clone);
  project.git("checkout", "--quiet", "main");
  rmSync(clone, { recursive: true });

  expect(missing).toEqual({
    code: 2,
    said: "There is no revision main in this shallow clone; git fetch --depth 1 origin main:main brings it.",
  });
  expect(fetched.code).toBe(1);
  expect(fetched.said).toMatch(
    /^Compared with main \([0-9a-f]{12}; this clone does not hold where the two parted\)\.\n/,
  );
});
