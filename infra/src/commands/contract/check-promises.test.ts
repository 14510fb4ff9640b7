import { afterAll, afterEach, expect, test } from "@jest/globals";
import { createContractProject } from "../../testing/contract-project.js";

const project = createContractProject();
const { check } = project;
const KI_STRATEGY = "subgraphs/ki-strategy/schema.graphql";
const IMMIGRATION = "subgraphs/immigration/schema.graphql";

afterEach(() => project.restore());

afterAll(() => project.remove());

test("a field may go after the last day that its deprecation named, and not before", async () => {
  project.change(
    KI_STRATEGY,
    '  mayor: String @deprecated(reason: "Since 2026-01-01, until 2026-06-30: use bodies.")\n',
    "",
  );
  const announced = await check();
  project.change(
    KI_STRATEGY,
    '  seat: String @deprecated(reason: "Since 2026-01-01, until 2099-06-30: use place.")\n',
    "",
  );
  const early = await check();

  expect(announced.code).toBe(0);
  expect(announced.said).toContain("DANGEROUS  Territory.mayor: ");
  expect(announced.said).toContain("Announced on 2026-01-01: it was to stay until 2026-06-30.");
  expect(early.code).toBe(1);
  expect(early.said).toContain("BREAKING   Territory.seat: ");
  expect(early.said).toContain("Unannounced: it was to stay until 2099-06-30.");
});

test("a deprecation names its days and those who ask for the field; without days it is breaking", async () => {
  project.change(
    KI_STRATEGY,
    "  name: String!",
    '  name: String! @deprecated(reason: "Since 2026-11-30, until 2099-06-30: use title.")',
  );
  const dated = await check();
  project.restore();
  project.change(KI_STRATEGY, "  name: String!", '  name: String! @deprecated(reason: "Use title.")');
  const undated = await check();

  expect(dated.code).toBe(0);
  expect(dated.said).toContain(
    "SAFE       Territory.name is deprecated. Since 2026-11-30, until 2099-06-30: use title.\n",
  );
  expect(dated.said).toContain(
    "saved query one-territory, line 3: Kommunales Integrationszentrum (erfunden), ki@example.org",
  );
  expect(undated.code).toBe(1);
  expect(undated.said).toContain(
    'BREAKING   Territory.name is deprecated, and nothing says for how long it stays.\n             A deprecation is written so: "Since 2026-11-30, until 2027-06-30: use …".',
  );
});

test("a deprecation whose last day is over already is breaking", async () => {
  project.change(KI_STRATEGY, "until 2099-06-30", "until 2026-02-28");
  const { code, said } = await check();

  expect(code).toBe(1);
  expect(said).toContain("BREAKING   Territory.seat is deprecated. Since 2026-01-01, until 2026-02-28: use place.\n");
  expect(said).toContain("Its last day is over already: nobody can prepare for it.");
});

test("a deprecation whose last day is brought forward is dangerous", async () => {
  project.change(KI_STRATEGY, "until 2099-06-30", "until 2098-06-30");
  const { code, said } = await check();

  expect(code).toBe(0);
  expect(said).toContain("DANGEROUS  Territory.seat is deprecated. Since 2026-01-01, until 2098-06-30: use place.\n");
  expect(said).toContain("It was to stay until 2099-06-30.");
});

test("a type goes with the announced fields that led to it, and not without", async () => {
  project.change(
    KI_STRATEGY,
    "type Territory ",
    `type Mayor @data(class: "PUBLIC", basis: "§ 9 TIntG NRW", retention: "PUBLIC_RECORD") {\n  town: Town\n}\n\ntype Town @data(class: "PUBLIC", basis: "§ 9 TIntG NRW", retention: "PUBLIC_RECORD") {\n  mayor: Mayor\n}\n\ntype Territory `,
  );
  project.change(KI_STRATEGY, "mayor: String", "mayor: Mayor");
  project.commit("A mayor is a type");
  const whole = project.read(KI_STRATEGY);
  project.write(KI_STRATEGY, whole.replace(/type (Mayor|Town) [^}]*}\n/g, "").replace(/ {2}mayor: .*\n/, ""));
  const announced = await check();
  project.write(KI_STRATEGY, whole.replace("  seat: String", "  deputy: Mayor\n  seat: String"));
  project.commit("And the deputy");
  project.write(KI_STRATEGY, whole.replace(/type (Mayor|Town) [^}]*}\n/g, "").replace(/ {2}mayor: .*\n/, ""));
  const early = await check();

  expect(announced.code).toBe(0);
  expect(announced.said).toContain(
    "DANGEROUS  Type 'Mayor' was removed.\n             Announced: so was everything that led to it.\n",
  );
  expect(announced.said).toContain("DANGEROUS  Type 'Town' was removed.\n");
  expect(early.code).toBe(1);
  expect(early.said).toContain(
    "BREAKING   Type 'Mayor' was removed.\n             Unannounced: not everything that led to it was deprecated in time.\n",
  );
});

test("a class that lets others read is breaking until the office approves it, and dangerous then", async () => {
  project.change(
    IMMIGRATION,
    "  reference: String!",
    '  reference: String! @data(class: "AGGREGATE", basis: "§ 86 AufenthG", retention: "IMMIGRATION_FILE", sharedWith: ["ki-strategy"])',
  );
  const unapproved = await check();
  project.change("schema/fields.csv", "reference,STATUS,", "reference,AGGREGATE,");
  const approved = await check();

  expect(unapproved.code).toBe(1);
  expect(unapproved.said).toContain("BREAKING   ImmigrationFile.reference: Its class went from STATUS to AGGREGATE.\n");
  expect(unapproved.said).toMatch(
    /Widened: now also for .*STEERING_GROUP_MEMBER \(STEERING_REPORT\).*Its office has to approve it: npm run -s fields -- approve immigration\./,
  );
  expect(approved.code).toBe(0);
  expect(approved.said).toContain("DANGEROUS  ImmigrationFile.reference: Its class went from STATUS to AGGREGATE.\n");
});

test("an access matrix that lets others read a class is breaking for all fields of the class until it is approved", async () => {
  const steering = "{ role: STEERING_GROUP_MEMBER, purposes: [STEERING_REPORT], classes: [AGGREGATE";
  project.change("schema/access-matrix.yaml", steering, `${steering}, STATUS`);
  const { code, said } = await check();

  expect(code).toBe(1);
  expect(said).toContain(
    [
      "  BREAKING   Query.immigrationFile, ImmigrationFile.id, ImmigrationFile.reference: The access matrix says anew who reads STATUS of immigration.",
      "             Widened: now also for STEERING_GROUP_MEMBER (STEERING_REPORT). Somebody other than the matrix's author has to approve it: npm run -s access-matrix -- approve.",
    ].join("\n"),
  );
});

test("a public field that is not public any more breaks the saved query that everybody runs", async () => {
  project.change(
    KI_STRATEGY,
    "  kind: TerritoryKind!",
    '  kind: TerritoryKind! @data(class: "AGGREGATE", basis: "§ 9 TIntG NRW", retention: "PUBLIC_RECORD")',
  );
  const { code, said } = await check();

  expect(code).toBe(1);
  expect(said).toContain(
    "BREAKING   Territory.kind: Its class went from PUBLIC to AGGREGATE.\n             Narrowed: no more for everybody.\n",
  );
  expect(said).toContain("saved query one-territory, line 4: ");
});

test("another period, another basis and another office are changes of the protection, of all fields that share them at once", async () => {
  project.change(
    IMMIGRATION,
    'type ImmigrationFile @data(class: "STATUS", basis: "§ 86 AufenthG", retention: "IMMIGRATION_FILE", sharedWith: ["ki-strategy"])',
    'type ImmigrationFile @data(class: "STATUS", basis: "§ 87 AufenthG", retention: "PUBLIC_RECORD", sharedWith: ["ki-strategy", "trust-centre"])',
  );
  const { code, said } = await check();
  const fields = "DANGEROUS  ImmigrationFile.id, ImmigrationFile.reference: ";

  expect(code).toBe(0);
  expect(said).toContain("immigration (@kim-hub/immigration-office): 0 breaking, 3 dangerous, 0 safe\n");
  expect(said).toMatch(
    new RegExp(
      `${fields}Its retention went from IMMIGRATION_FILE \\(P\\w+\\) to PUBLIC_RECORD\\.\n +Widened: it is kept longer\\.`,
    ),
  );
  expect(said).toContain(`${fields}Its basis went from "§ 86 AufenthG" to "§ 87 AufenthG".\n`);
  expect(said).toContain(
    `${fields}It is shared with trust-centre now.\n             Widened: more offices may require it.\n`,
  );
});

test("a field that is shared no more breaks the office that requires it", async () => {
  project.change(
    IMMIGRATION,
    '  fileStatus: String @inaccessible @data(class: "STATUS", basis: "§ 86 AufenthG", retention: "IMMIGRATION_FILE", sharedWith: ["ki-strategy"])',
    '  fileStatus: String @inaccessible @data(class: "STATUS", basis: "§ 86 AufenthG", retention: "IMMIGRATION_FILE")',
  );
  const { code, said } = await check();

  expect(code).toBe(1);
  expect(said).toContain(
    [
      "BREAKING   Territory.fileStatus: It is shared with ki-strategy no more. (between offices)",
      "             Narrowed: fewer offices may require it.",
      "             needed by ki-strategy (@kim-hub/integration-centre): @requires of Territory.summary",
    ].join("\n"),
  );
});
