import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { coordinator, correct, record } from "../testing/record.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const cited = { source: "S2", passage: "im Jahr 2024" };
const milestone = (position: string, changes: object = {}) => ({
  ...{ scope: "05711", position, title: "KIM-Fachtag", planned: "2024-03", ...cited },
  ...changes,
});
const bielefeld = coordinator("05711");

test("a coordinator records a milestone of the own territory, in seven statements", async () => {
  const fields = "id version title planned slipDays document { id passage }";
  const { data, errors, statements } = await record(subgraph, "Milestone", {
    as: bielefeld,
    input: milestone("901", { actual: "2024-04-02" }),
    fields,
  });

  expect(errors).toBeUndefined();
  expect(data?.recordMilestone).toEqual({
    ...{ id: "05711-901", version: 1, title: "KIM-Fachtag", planned: "2024-03", slipDays: 2 },
    document: { id: "S2", passage: "im Jahr 2024" },
  });
  // Lock, keys, whether it is there, write, the row as written, history; the source is the answer's.
  expect(statements).toBe(7);
});

test("a coordinator corrects it at the version seen, in six statements", async () => {
  await record(subgraph, "Milestone", { as: bielefeld, input: milestone("902") });
  const { data, statements } = await correct(subgraph, "Milestone", {
    as: { ...bielefeld, purpose: Purpose.FUNDING_PROOF },
    ...{ id: "05711-902", version: 1, input: milestone("902", { title: "Zweiter KIM-Fachtag", planned: null }) },
    fields: "version title planned",
  });

  expect(data?.correctMilestone).toEqual({ version: 2, title: "Zweiter KIM-Fachtag", planned: null });
  expect(statements).toBe(6);
});

test("a milestone that is recorded already is a CONFLICT", async () => {
  await record(subgraph, "Milestone", { as: bielefeld, input: milestone("903") });
  const { errors } = await record(subgraph, "Milestone", {
    as: bielefeld,
    input: milestone("903", { title: "Other" }),
  });

  expect(errors).toMatchObject([
    {
      message: "There is a Milestone 05711-903 already: it can be corrected.",
      extensions: { code: "CONFLICT" },
    },
  ]);
});

test("a correction of a version that is not the current one is a CONFLICT", async () => {
  await record(subgraph, "Milestone", { as: bielefeld, input: milestone("904") });
  const change = (title: string) =>
    correct(subgraph, "Milestone", {
      ...{ as: bielefeld, id: "05711-904", version: 1 },
      input: milestone("904", { title }),
    });
  await change("First");
  const { errors } = await change("Second");

  expect(errors).toMatchObject([
    {
      message: "This Milestone was changed meanwhile: it is at version 2, not 1.",
      extensions: { code: "CONFLICT" },
    },
  ]);
  expect(await subgraph.rows("select title, version from milestone where id = '05711-904'")).toEqual([
    { title: "First", version: 2 },
  ]);
});

test("of twenty corrections of one version at the same time exactly one holds", async () => {
  await record(subgraph, "Milestone", { as: bielefeld, input: milestone("905") });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      correct(subgraph, "Milestone", {
        ...{ as: bielefeld, id: "05711-905", version: 1 },
        input: milestone("905", { title: `Correction ${index}` }),
      }),
    ),
  );

  const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? "HOLDS");
  expect(codes.toSorted()).toEqual([...Array.from({ length: 19 }, () => "CONFLICT"), "HOLDS"]);
  const winner = codes.indexOf("HOLDS");
  expect(await subgraph.rows("select title, version from milestone where id = '05711-905'")).toEqual([
    { title: `Correction ${winner}`, version: 2 },
  ]);
  expect(await subgraph.rows("select count(*)::int from history where row_id = '05711-905'")).toEqual([{ count: 2 }]);
});

test("of ten recordings of one key at the same time exactly one holds", async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => record(subgraph, "Milestone", { as: bielefeld, input: milestone("906") })),
  );

  expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  expect(await subgraph.rows("select count(*)::int from history where row_id = '05711-906'")).toEqual([{ count: 1 }]);
});

test("a correction that says nothing new changes neither version nor history", async () => {
  await record(subgraph, "Milestone", { as: bielefeld, input: milestone("907") });
  const { data } = await correct(subgraph, "Milestone", {
    ...{ as: bielefeld, id: "05711-907", version: 1, input: milestone("907") },
  });

  expect(data?.correctMilestone).toEqual({ id: "05711-907", version: 1 });
  expect(await subgraph.rows("select action from history where row_id = '05711-907'")).toEqual([
    { action: "RECORDED" },
  ]);
});

test("the key of a row cannot be corrected", async () => {
  await record(subgraph, "Milestone", { as: bielefeld, input: milestone("908") });
  const { errors } = await correct(subgraph, "Milestone", {
    ...{ as: bielefeld, id: "05711-908", version: 1, input: milestone("909") },
  });

  expect(errors).toMatchObject([
    {
      message: "The value of scope and position must be that of the row: it is its name.",
      extensions: { code: "BAD_USER_INPUT" },
    },
  ]);
});

test("a row that nobody recorded is NOT_FOUND", async () => {
  const { errors } = await correct(subgraph, "Milestone", {
    ...{ as: bielefeld, id: "05711-999", version: 1, input: milestone("999") },
  });

  expect(errors).toMatchObject([{ message: "There is no Milestone of this id.", extensions: { code: "NOT_FOUND" } }]);
});

test.each([
  [{ position: "7" }, "The value of position must be a position in three digits, such as 001."],
  [
    { planned: "2024-02-30" },
    "The value of planned must be a date such as 2021-04-14, a month such as 2021-04 or a year.",
  ],
  [{ title: "" }, "The value of title must not be empty."],
  [{ source: "S99" }, "The value of source must be the key of a row in sources.csv."],
  [{ actualSource: "S99" }, "The value of actualSource must be the key of a row in sources.csv."],
  [{ scope: "05999" }, "The value of scope must be the key of a row in districts.csv or towns.csv."],
  [{ scope: "05999", title: "" }, "The value of scope must be the key of a row in districts.csv or towns.csv."],
  [{ title: "a\uFFFDb" }, "The value of title must be UTF-8 text without control characters."],
])("%j is refused with the words of the import", async (changes, message) => {
  const { errors } = await record(subgraph, "Milestone", { as: bielefeld, input: milestone("910", changes) });

  expect(errors).toMatchObject([{ message, extensions: { code: "BAD_USER_INPUT" } }]);
  expect(await subgraph.rows("select count(*)::int from history where row_id = '05711-910'")).toEqual([{ count: 0 }]);
});

test.each([
  [Role.STEERING_GROUP_MEMBER, Purpose.STEERING_REPORT],
  [Role.KIM_COORDINATOR, Purpose.STEERING_CASE_REVIEW],
  [Role.FUNDING_AUDITOR, Purpose.FUNDING_AUDIT],
  [Role.CASE_MANAGER, Purpose.CASE_WORK],
  [Role.PUBLIC, null],
])("the role %s with the purpose %s records nothing", async (role, purpose) => {
  const { errors } = await record(subgraph, "Milestone", {
    as: { ...bielefeld, role, purpose },
    input: milestone("911"),
  });

  expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  expect(await subgraph.rows("select id from milestone where id = '05711-911'")).toEqual([]);
});
