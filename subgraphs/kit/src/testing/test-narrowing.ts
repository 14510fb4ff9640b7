import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "../calendar/calendar.js";
import { Purpose, Role, type Viewer } from "../identity/viewer.js";
import { camelName, pascalName } from "../mandate/office.js";
import { type OfficeExample, startOfficeExample } from "./office-example.js";
import type { TestSubgraph } from "./test-subgraph.js";

/** What every office promises of its data stewards' narrowings; declares the tests. */
export function testNarrowing<File extends OfficeExample["file"]>(office: OfficeExample<File>): void {
  const { staff, query, publicField = "Count.value" } = office;
  const name = pascalName(office.office);
  const coordinate = `Query.${query.field}`;
  const steward: Partial<Viewer> = {
    ...{ actor: "steward", role: Role.DATA_STEWARD, authority: staff.authority },
    purpose: Purpose.ACCESS_RULES,
  };
  const NARROW = `mutation ($input: NarrowingInput!) { narrow${name}Access(input: $input) { id role declaredBy } }`;
  const END = `mutation ($id: ID!) { end${name}Narrowing(id: $id) { endedBy } }`;
  const LIST = `{ ${camelName(office.office)}Narrowings { coordinate role purpose fromDay untilDay reason declaredBy endedBy } }`;
  const today = localDate();
  const input = { coordinate, from: today, reason: "Prüfung der Datenschutzbeauftragten" };

  let subgraph: TestSubgraph;

  const narrow = (given: object, as: Partial<Viewer> = steward) =>
    subgraph.ask(NARROW, { as, variables: { input: { ...input, ...given } } });
  const read = (as: Partial<Viewer> = staff) =>
    subgraph.ask(`query ($id: ID!) { ${query.field}(id: $id) { id } }`, {
      as,
      variables: { id: office.file.id },
    });
  const narrowed = async (given: object) => {
    const { data, errors } = await narrow(given);
    expect(errors).toBeUndefined();

    return String(data[`narrow${name}Access`].id);
  };
  const end = (id: string, as: Partial<Viewer> = steward) => subgraph.ask(END, { as, variables: { id } });

  beforeAll(async () => {
    subgraph = await startOfficeExample(office);
  });

  afterAll(() => subgraph.stop());

  test("what a steward takes is gone from the next request on, and looks as what the matrix refuses; ended, it is there again", async () => {
    expect((await read()).data[query.field]).not.toBeNull();
    const id = await narrowed({});
    const taken = await read();
    const refused = await read({ ...staff, purpose: Purpose.STEERING_REPORT });

    expect([taken.data, taken.errors]).toEqual([refused.data, refused.errors]);
    expect(taken.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
    expect((await end(id)).errors).toBeUndefined();
    expect((await read()).data[query.field]).not.toBeNull();
  });

  test("what a steward takes and what the matrix refuses, which look the same, are told apart in a dry run alone", async () => {
    const id = await narrowed({});
    const dryRun = async (as: Partial<Viewer>) => {
      const variables = { id: office.file.id };
      const { extensions } = await subgraph.ask(`query ($id: ID!) { ${query.field}(id: $id) { id } }`, {
        ...{ as, variables, dryRun: true },
      });

      return extensions?.dryRun.refusals.map(({ field, by }) => ({ field, by }));
    };
    const found = [await dryRun(staff), await dryRun({ ...staff, purpose: Purpose.STEERING_REPORT })];
    await end(id);

    expect(found).toEqual([[{ field: coordinate, by: "NARROWING" }], [{ field: coordinate, by: "ACCESS_MATRIX" }]]);
    expect((await read()).text).not.toContain("dryRun");
  });

  test("it holds for the role and purpose, on the days, and for the authority that said so, and for no other", async () => {
    const others = [
      { role: Role.STEERING_GROUP_MEMBER },
      { purpose: Purpose.CASE_WORK === staff.purpose ? Purpose.STEERING_REPORT : Purpose.CASE_WORK },
      { from: addDays(today, 1) },
    ];
    const ids = await Promise.all(others.map((given) => narrowed(given)));
    const foreign = { ...steward, authority: "XX-05000" };
    const { data } = await narrow({}, foreign);
    ids.push(await narrowed({ role: Role.STEERING_GROUP_MEMBER, until: today }));

    expect((await read()).data[query.field]).not.toBeNull();
    await Promise.all(ids.map((id) => end(id)));
    await end(data[`narrow${name}Access`].id, foreign);
  });

  test("an attempt on what was taken is in the log with its code", async () => {
    const id = await narrowed({ role: staff.role });
    await read({ ...staff, requestId: "narrowed" });
    await end(id);

    expect(await subgraph.rows("select refusal from disclosure_log where request_id = 'narrowed'")).toEqual([
      { refusal: "NOT_FOUND" },
    ]);
  });

  test("who, when and why stays on record for the own stewards, and for nobody else", async () => {
    const id = await narrowed({ reason: "Bleibt stehen" });
    await end(id, { ...steward, actor: "second" });
    const { data } = await subgraph.ask(LIST, { as: steward });
    const list = Object.values(Object(data))[0];

    expect(list).toContainEqual({
      ...{ coordinate, role: null, purpose: null, fromDay: today, untilDay: null },
      ...{ reason: "Bleibt stehen", declaredBy: "steward", endedBy: "second" },
    });
    for (const as of [staff, { ...steward, authority: "XX-05000" }]) {
      expect(JSON.stringify((await subgraph.ask(LIST, { as })).data)).not.toContain("Bleibt stehen");
    }
  });

  test("nobody but a steward narrows or ends, and nobody ends another authority's or what has ended", async () => {
    const id = await narrowed({});
    for (const as of [staff, { ...steward, role: Role.DATA_PROTECTION_AUDITOR }, { ...steward, purpose: null }]) {
      expect((await narrow({}, as)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
      expect((await end(id, as)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    }
    expect((await end(id, { ...steward, authority: "XX-05000" })).errors).toMatchObject([
      { extensions: { code: "NOT_FOUND" } },
    ]);
    await end(id);

    expect((await end(id)).errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  });

  test.each([
    [{ coordinate: "Query.nothing" }, "The coordinate names no field of this office's contract."],
    [{ coordinate: publicField }, "The coordinate names a field that is for everybody"],
    [
      { coordinate: `Query.${camelName(office.office)}DisclosuresOf` },
      "The coordinate names what the disclosure log tells",
    ],
    [{ role: "EMPEROR" }, "The role is none of the access matrix."],
    [{ purpose: "CURIOSITY" }, "The purpose is none of the access matrix."],
    [{ from: addDays(today, -1) }, "A narrowing holds from today on or later."],
    [{ until: addDays(today, -1) }, "A narrowing ends before it begins."],
    [{ reason: " " }, "A narrowing needs its reason."],
  ])("%j is BAD_USER_INPUT", async (given, message) => {
    const { errors } = await narrow(given);

    expect(errors).toMatchObject([
      { message: expect.stringContaining(message), extensions: { code: "BAD_USER_INPUT" } },
    ]);
  });
}
