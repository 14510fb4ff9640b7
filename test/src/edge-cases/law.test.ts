import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { importInto } from "../harness/run-against.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const clerk = { as: "immigration.bielefeld", purpose: "RESIDENCE_PROCEDURE" };
const naturalisation = { as: "naturalisation.bielefeld", purpose: "NATURALISATION_PROCEDURE" };
const STEWARD = "steward-abh.bielefeld";
const REFERENCE = "ABH Große Straße, Übersöhren 1 (erfunden)";

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

test("§ 104c after 2025: a grant of 2026 is kept and marked where an import brings it, and refused where a clerk records it", async () => {
  const imported = await hub.ask(
    `{ fileByReference(reference: "ABH opportunity-after-2025 1 (erfunden)") { residenceStatuses { code plausibility } } }`,
    clerk,
  );
  const recorded = await hub.ask(
    `mutation { recordResidenceStatus(input: { file: "ABH twins 1 (erfunden)", code: RP_OPPORTUNITY,
      validFrom: "2025-12-31" }) { id } }`,
    clerk,
  );

  expect(imported.data.fileByReference.residenceStatuses).toEqual([
    { code: "ASYLUM_PERMISSION", plausibility: null },
    { code: "TOLERATION", plausibility: null },
    { code: "RP_OPPORTUNITY", plausibility: "NOT_IN_FORCE" },
  ]);
  expect(recorded.errors).toMatchObject([
    {
      message: "The status begins when no text of the law allows it.",
      extensions: { code: "BAD_USER_INPUT" },
    },
  ]);
});

test("§ 10 StAG at five or eight years: applied for in 2023, six years of residence are too few on 2024-06-26 and enough on 2024-06-27", async () => {
  const { data } = await hub.ask(
    `{ procedureByReference(reference: "EBH six-years 1 (erfunden)") { id receivedOn } }`,
    naturalisation,
  );
  const { id, receivedOn } = data.procedureByReference;
  const residenceOn = async (on: string) => {
    const { data: checked } = await hub.ask(
      `{ requirementCheck(procedure: "${id}", on: "${on}") { code outcome } }`,
      naturalisation,
    );

    return checked.requirementCheck.find(({ code }: { code: string }) => code === "RESIDENCE").outcome;
  };

  expect(receivedOn).toBe("2023-05-22");
  expect(await residenceOn("2024-06-26")).toBe("NOT_MET");
  expect(await residenceOn("2024-06-27")).toBe("MET");
});

test.each(["NFC", "NFD"])("umlauts and ß in %s find the one file, whole and by its beginning", async (form) => {
  const reference = REFERENCE.normalize(form);
  const { data, errors } = await hub.ask(
    `query ($whole: String!, $beginning: String!) {
      fileByReference(reference: $whole) { familyName }
      files(reference: $beginning) { nodes { familyName } }
    }`,
    { ...clerk, variables: { whole: reference, beginning: "ABH Große Straße, Ü".normalize(form) } },
  );

  expect(errors).toBeUndefined();
  expect(data).toEqual({
    fileByReference: { familyName: "Müßgüder-Özçelik (erfunden)" },
    files: { nodes: [{ familyName: "Müßgüder-Özçelik (erfunden)" }] },
  });
});

test.each(["NFC", "NFD"])("an import in %s changes the one file, and makes no second", async (form) => {
  const text = `file_reference,family_name,given_names,birth_date\n"${REFERENCE}",Müßgüder-Özçelik (erfunden),Jürgen Þór,1971-03-31\n`;
  const { code, printed } = await importInto(hub, "immigration", {
    ...{ as: STEWARD, files: { "immigration-files.csv": text.normalize(form) } },
  });
  const rows = await hub.asOwner(
    "immigration",
    "select file_reference, family_name from immigration_file where birth_date = '1971-03-31' and family_name like 'M%ß%'",
  );

  expect({ code, printed }).toMatchObject({ code: 0 });
  expect(rows).toEqual([{ file_reference: REFERENCE, family_name: "Müßgüder-Özçelik (erfunden)" }]);
});

test("an AGS of eight digits whose leading 0 a spreadsheet ate is refused, and the import says what is missing", async () => {
  const imported = await importInto(hub, "immigration", {
    as: STEWARD,
    files: {
      "immigration-files.csv":
        "file_reference,family_name,given_names,birth_date,municipality\nABH ohne-null 1 (erfunden),Ohnenull (erfunden),Ada,1990,5711000\n",
    },
  });
  const recorded = await hub.ask(
    `mutation { recordImmigrationFile(input: { fileReference: "ABH ohne-null 2 (erfunden)",
      familyName: "Ohnenull (erfunden)", municipality: "5711000" }) { id } }`,
    clerk,
  );

  expect(imported.code).toBe(1);
  expect(imported.printed).toContain("leading zero");
  expect(recorded.errors?.[0]?.message).toContain("5 or 8 digits that begins with 05");
  expect(
    await hub.asOwner("immigration", "select id from immigration_file where family_name like 'Ohnenull%'"),
  ).toEqual([]);
});
