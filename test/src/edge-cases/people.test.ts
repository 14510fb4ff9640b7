import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { issueToken } from "../harness/issued-token.js";
import { runAgainst } from "../harness/run-against.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const PURPOSES: Readonly<Record<string, string>> = {
  casemanager: "CASE_WORK",
  casemanager2: "CASE_WORK",
  immigration: "RESIDENCE_PROCEDURE",
  naturalisation: "NATURALISATION_PROCEDURE",
};
const NOT_FOUND = [{ extensions: { code: "NOT_FOUND" } }];

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

/** Asks for the purpose of the person's own post. */
const ask = (as: string, query: string) => {
  const purpose = PURPOSES[as.split(".")[0] ?? ""];

  return hub.ask(query, { as, ...(purpose && { purpose }) });
};

const file = (as: string, reference: string, fields = "fileReference") =>
  ask(as, `{ fileByReference(reference: "ABH ${reference} (erfunden)") { ${fields} } }`);

const caseOf = (as: string, reference: string) =>
  ask(as, `{ caseByReference(reference: "CM ${reference} (erfunden)") { fileReference } }`);

test("naturalised person: the procedure ended with the certificate, and the immigration file is due for deletion", async () => {
  const procedure = await ask(
    "naturalisation.bielefeld",
    `{ procedureByReference(reference: "EBH naturalised 1 (erfunden)") { decision decidedOn handedOverOn state } }`,
  );
  const statuses = await file("immigration.bielefeld", "naturalised 1", "residenceStatuses { code validFrom validTo }");
  const due = await runAgainst(hub, "retention", "--dry-run", "--office", "immigration", "--format", "json");
  const receipts: readonly { record: string; deleted: readonly { table: string; rows: number }[] }[] = JSON.parse(
    due.printed,
  );

  expect(procedure.data.procedureByReference).toMatchObject({
    ...{ decision: "GRANTED", decidedOn: "2025-04-22", handedOverOn: "2025-05-12" },
  });
  expect(statuses.data.fileByReference.residenceStatuses.at(-1)).toEqual({
    ...{ code: "NATURALISED", validFrom: "2025-05-12", validTo: null },
  });
  expect(receipts.find(({ record }) => record === "NATURALISED_PERSONS_FILE")?.deleted).toContainEqual({
    ...{ table: "immigration_file", rows: 1 },
  });
});

test("person moved across districts: the new immigration office has the whole stay, the old one a file that it handed over", async () => {
  const now = await file("immigration.herford", "moved-district 1", "handedOverOn residenceStatuses { validTo }");
  const before = await file("immigration.bielefeld", "moved-district 1", "handedOverOn residenceStatuses { validTo }");
  const list = await ask("immigration.bielefeld", `{ files(reference: "ABH moved-district") { nodes { id } } }`);

  expect(now.data.fileByReference.handedOverOn).toBeNull();
  expect(now.data.fileByReference.residenceStatuses.at(-1)).toEqual({ validTo: null });
  expect(before.data.fileByReference.handedOverOn).toBe("2025-09-01");
  expect(before.data.fileByReference.residenceStatuses.at(-1)).toEqual({ validTo: "2025-08-31" });
  expect(list.data.files.nodes).toEqual([]);
});

test.each([
  ["Bocholt", "05554008", "05554", "bocholt", "borken"],
  ["Troisdorf", "05382068", "05382", "troisdorf", "bornheim"],
])(
  "%s inside its Kreis: the town's own immigration office keeps the file, and the Kreis does the case management",
  async (_, town, kreis, clerk, ofKreis) => {
    const { data } = await hub.ask(`{
      residence: competence(ags: "${town}", topic: RESIDENCE) { id }
      naturalisation: competence(ags: "${town}", topic: NATURALISATION) { id }
      caseManagement: competence(ags: "${town}", topic: CASE_MANAGEMENT) { id }
    }`);
    const own = await file(`immigration.${clerk}`, `${clerk} 1`);
    const foreign = await file(`immigration.${ofKreis}`, `${clerk} 1`);

    expect(data).toEqual({
      residence: { id: `ABH-${town}` },
      naturalisation: { id: `EBH-${town}` },
      caseManagement: { id: `CM-${kreis}` },
    });
    expect(own.errors).toBeUndefined();
    expect(foreign.data).toEqual({ fileByReference: null });
    expect(foreign.errors).toMatchObject(NOT_FOUND);
    expect((await caseOf(`casemanager.${ofKreis}`, `${clerk} 1`)).errors).toBeUndefined();
  },
);

test("Stadt Aachen and StädteRegion: two case managements that do not know each other's clients, one immigration office", async () => {
  const own = [
    await caseOf("casemanager.aachen", "stadt-aachen 1"),
    await caseOf("casemanager.staedteregion", "staedteregion 1"),
    await file("immigration.aachen", "stadt-aachen 1"),
    await file("immigration.aachen", "staedteregion 1"),
  ];
  const foreign = [
    await caseOf("casemanager.aachen", "staedteregion 1"),
    await caseOf("casemanager.staedteregion", "stadt-aachen 1"),
  ];

  expect(own.map(({ errors }) => errors)).toEqual(own.map(() => undefined));
  for (const { errors } of foreign) expect(errors).toMatchObject(NOT_FOUND);
});

test.each(["twins", "namesakes"])("%s are two people to every office, whatever they have in common", async (key) => {
  const files = await ask(
    "immigration.bielefeld",
    `{ files(reference: "ABH ${key}") { nodes { familyName birthDate personNumber } } }`,
  );
  const cases = await ask("casemanager.bielefeld", `{ myCases(reference: "CM ${key}") { nodes { personNumber } } }`);
  const pseudonyms = await hub.asOwner(
    "immigration",
    `select distinct pseudonym from immigration_file where file_reference like 'ABH ${key} %'`,
  );

  const [first, second] = files.data.files.nodes;
  expect(second).toMatchObject({ familyName: first.familyName, birthDate: first.birthDate });
  expect(second.personNumber).not.toBe(first.personNumber);
  expect(cases.data.myCases.nodes).toHaveLength(2);
  expect(pseudonyms).toHaveLength(2);
});

test("same name and birth date: a file that is recorded like another one's is a third person's", async () => {
  const recorded = await ask(
    "immigration.bielefeld",
    `mutation { recordImmigrationFile(input: { fileReference: "ABH namesakes 3 (erfunden)",
      familyName: "Gleichnam (erfunden)", givenNames: "Mohammed", birthDate: "2001-07-30" }) { id } }`,
  );
  const pseudonyms = await hub.asOwner(
    "immigration",
    "select distinct pseudonym from immigration_file where file_reference like 'ABH namesakes %'",
  );

  expect(recorded.errors).toBeUndefined();
  expect(pseudonyms).toHaveLength(3);
});

test("unknown birth day: what the register writes as 00 is known as month, year or nothing, and 1 January stays a day", async () => {
  const { data } = await ask(
    "immigration.bielefeld",
    `{ files(reference: "ABH unknown-birth-day") { nodes { birthDate birthDatePrecision plausibility } } }`,
  );

  expect(data.files.nodes).toEqual([
    { birthDate: "1988-01-01", birthDatePrecision: "DAY", plausibility: null },
    { birthDate: "1988-05", birthDatePrecision: "MONTH", plausibility: null },
    { birthDate: "1988", birthDatePrecision: "YEAR", plausibility: null },
    { birthDate: null, birthDatePrecision: "UNKNOWN", plausibility: null },
  ]);
});

test("status overlap with a fiction certificate: both hold at once, and neither is implausible", async () => {
  const { data } = await file(
    "immigration.borken",
    "fiction-certificate 1",
    "residenceStatuses { code validFrom validTo plausibility }",
  );
  const [title, fiction, renewed] = data.fileByReference.residenceStatuses;

  expect(fiction).toMatchObject({ code: "FICTION_CERTIFICATE", plausibility: null });
  expect(fiction.validFrom < title.validTo).toBe(true);
  expect(renewed).toMatchObject({ code: title.code, plausibility: null });
});

test("welfare body under KDG: it says by which law it works, and its client does not exist for the city's case managers", async () => {
  const { data } = await hub.ask(`{ caseProviders(on: "2026-11-01") { authorityId kind regime } }`);
  const own = await caseOf("casemanager.caritas", "welfare-body 1");
  const foreign = await caseOf("casemanager.bielefeld", "welfare-body 1");

  expect(data.caseProviders).toContainEqual({
    ...{ authorityId: "CM-05711-CARITAS", kind: "WELFARE_BODY", regime: "KDG" },
  });
  expect(own.errors).toBeUndefined();
  expect(foreign.errors).toMatchObject(NOT_FOUND);
});

test("steering-group member who is also case manager: a token has one role, and under neither are the other's data read", async () => {
  const query = `{ caseByReference(reference: "CM two-roles 1 (erfunden)") { familyName } }`;
  const path = `{ releasedPath(token: "unknown") { pathId } }`;
  const asManager = await caseOf("casemanager.two-roles", "two-roles 1");
  const managersPath = await hub.ask(path, { as: "casemanager.two-roles", purpose: "STEERING_CASE_REVIEW" });
  const asMember = await hub.ask(query, { as: "steering.two-roles", purpose: "CASE_WORK" });
  const [row] = await hub.asOwner(
    "case-management",
    "select case_manager from case_management_case where file_reference = 'CM two-roles 1 (erfunden)'",
  );
  // The case manager's own subject and body, under the steering group's role; then both roles at once.
  const claims = { sub: String(row?.case_manager), kim_body: "LG-05554", kim_authority: "CM-05554" };
  const answers = await Promise.all(
    ["STEERING_GROUP_MEMBER", ["CASE_MANAGER", "STEERING_GROUP_MEMBER"]].map(async (role) => {
      const token = await issueToken(hub, { ...claims, kim_role: role });
      const response = await hub.send({
        headers: {
          ...{ "content-type": "application/json", authorization: `Bearer ${token}` },
          "hub-purpose": "CASE_WORK",
        },
        body: JSON.stringify({ query }),
      });

      return Object(await response.json());
    }),
  );

  expect(asManager.errors).toBeUndefined();
  expect(managersPath.data).toEqual({ releasedPath: null });
  expect(asMember.errors).toMatchObject(NOT_FOUND);
  expect(answers).toMatchObject([{ errors: NOT_FOUND }, { errors: [{ extensions: { code: "UNAUTHENTICATED" } }] }]);
  expect(JSON.stringify(answers)).not.toContain("Schützling");
});
