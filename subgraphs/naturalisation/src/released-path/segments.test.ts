import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { askParts, mandateOf, STEERING_GROUP, startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestAnswer, TestSubgraph } from "@kim-hub/kit/testing";
import { createProcedure, type Interval, stagesOf } from "../testing/create-procedure.js";
import { naturalisation, procedure } from "../testing/naturalisation.js";

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(naturalisation);
});

afterAll(() => office.stop());

async function part(pseudonym: string): Promise<TestAnswer> {
  const sealed = await office.seal(mandateOf({ pseudonym }), naturalisation.office);

  return askParts(office, naturalisation.office, [sealed]);
}

/** The released segments of a procedure with these stages, as `CODE from to`. */
async function released(pseudonym: string, ...procedures: readonly (readonly Interval[])[]): Promise<string[]> {
  for (const intervals of procedures) {
    const file = createProcedure({ authorityId: "EBH-05711", pseudonym });
    await office.given(file, ...stagesOf(file, ...intervals));
  }
  const { data, text } = await part(pseudonym);
  expect(text).not.toContain("INQUIRIES");

  return data._entities[0].naturalisationPart.segments.map(
    ({ code, fromQuarter, toQuarter }: Record<string, string | null>) => `${code} ${fromQuarter} ${toQuarter}`,
  );
}

test("a mandate releases phases in quarters, with one select and one log entry", async () => {
  const { data, errors, statements, text } = await part(procedure.pseudonym);

  expect(errors).toBeUndefined();
  const phase = { legalDomain: "STAG", event: "PROCEDURE_PHASE" };
  expect(data._entities[0].naturalisationPart.segments).toEqual([
    // A phase lasts until the next begins, so that the counselling's length is the wait for the application.
    { ...phase, code: "COUNSELLING", fromQuarter: "2022-Q1", toQuarter: "2023-Q3" },
    { ...phase, code: "APPLICATION", fromQuarter: "2023-Q3", toQuarter: "2023-Q4" },
    { ...phase, code: "EXAMINATION", fromQuarter: "2023-Q4", toQuarter: "2024-Q3" },
    { ...phase, code: "COMPLETED", fromQuarter: "2024-Q3", toQuarter: "2024-Q3" },
  ]);
  expect(statements).toBe(2);
  expect(text).not.toContain("INQUIRIES");
});

test("where the inquiries end inside the examination is not released", async () => {
  const shown = [
    await released("seam", [
      ["INQUIRIES", "2024-01-08", "2024-04-30"],
      ["ASSESSMENT", "2024-05-01", null],
    ]),
    await released("gap", [
      ["INQUIRIES", "2024-01-08", "2024-02-15"],
      ["ASSESSMENT", "2024-05-01", null],
    ]),
    await released("pending", [["INQUIRIES", "2024-01-08", "2024-02-15"]]),
    await released("none", [["ASSESSMENT", "2024-01-08", null]]),
  ];

  for (const segments of shown) expect(segments).toEqual(["EXAMINATION 2024-Q1 null"]);
});

test("documents requested during the inquiries do not part the examination", async () => {
  const segments = await released("parted", [
    ["INQUIRIES", "2024-01-08", "2024-06-28"],
    ["DOCUMENTS_REQUESTED", "2024-02-05", "2024-03-08"],
    ["ASSESSMENT", "2024-09-02", "2024-10-11"],
    ["WITHDRAWN", "2024-10-11", "2024-10-11"],
  ]);

  expect(segments).toEqual(["EXAMINATION 2024-Q1 2024-Q4", "COMPLETED 2024-Q4 2024-Q4"]);
});

const SUSPENDED: Interval = ["SUSPENDED", "2023-04-04", "2023-11-30"];
const HEARING: Interval = ["HEARING", "2023-12-01", "2023-12-20"];
const COURSES: readonly (readonly Interval[])[] = [
  [["APPLICATION_RECEIVED", "2023-01-09", "2023-04-03"]],
  [
    ["APPLICATION_RECEIVED", "2023-01-09", "2023-04-03"],
    ["INQUIRIES", "2024-05-02", "2024-06-03"],
  ],
  [
    ["APPLICATION_RECEIVED", "2023-01-09", "2023-02-03"],
    ["INQUIRIES", "2023-02-06", "2023-04-03"],
    ["ASSESSMENT", "2024-02-05", "2024-06-03"],
    ["CERTIFICATE_ISSUED", "2024-06-03", "2024-06-03"],
  ],
  [
    ["APPLICATION_RECEIVED", "2023-01-09", "2023-04-03"],
    ["WITHDRAWN", "2024-01-15", "2024-01-15"],
  ],
];

test.each(COURSES.map((course, index) => [index, course] as const))(
  "procedure %i leaves the office the same with a suspension for criminal proceedings, a hearing, both and neither",
  async (index, course) => {
    const open: Interval = ["SUSPENDED", "2023-04-04", null];
    const without = await released(`course-${index}`, course);
    const shown = [
      await released(`suspended-${index}`, [...course, SUSPENDED]),
      await released(`suspended-still-${index}`, [...course, open]),
      await released(`heard-${index}`, [...course, HEARING]),
      await released(`both-${index}`, [...course, SUSPENDED, HEARING]),
    ];

    expect(without.join()).not.toMatch(/SUSPENDED|HEARING/);
    for (const segments of shown) expect(segments).toEqual(without);
  },
);

test("a procedure that is suspended shows no hole and no end", async () => {
  const application: Interval = ["APPLICATION_RECEIVED", "2023-01-09", "2023-04-03"];

  expect(await released("still", [application, ["SUSPENDED", "2023-04-04", null]])).toEqual([
    "APPLICATION 2023-Q1 null",
  ]);
  expect(await released("gone-on", [application, SUSPENDED, ["INQUIRIES", "2024-05-02", null]])).toEqual([
    "APPLICATION 2023-Q1 2024-Q2",
    "EXAMINATION 2024-Q2 null",
  ]);
});

test("how a procedure ended is not released", async () => {
  const assessed: Interval = ["ASSESSMENT", "2024-01-08", "2024-05-06"];
  const shown = [
    await released("refused", [assessed, ["REFUSED", "2024-05-06", "2024-05-06"]]),
    await released("withdrawn", [assessed, ["WITHDRAWN", "2024-05-06", "2024-05-06"]]),
    await released("naturalised", [
      assessed,
      ["CERTIFICATE_ISSUED", "2024-05-06", "2024-05-06"],
      ["CERTIFICATE_HANDED_OVER", "2024-08-20", "2024-08-20"],
    ]),
  ];

  for (const segments of shown) expect(segments).toEqual(["EXAMINATION 2024-Q1 2024-Q2", "COMPLETED 2024-Q2 2024-Q2"]);
});

test("what follows a decision is not released: an objection would tell a refusal, a handing over a naturalisation", async () => {
  const examined: readonly Interval[] = [["ASSESSMENT", "2023-01-09", "2023-05-02"]];
  const shown = [
    await released("reopened", [
      ...examined,
      ["REFUSED", "2023-05-02", "2023-05-02"],
      ["ASSESSMENT", "2023-09-04", null],
    ]),
    await released("moved", [
      ...examined,
      ["REFUSED", "2023-05-02", "2023-05-02"],
      ["ASSESSMENT", "2023-09-04", "2023-11-03"],
      ["TRANSFERRED", "2023-11-06", "2023-11-06"],
    ]),
    await released("granted-after-all", [
      ...examined,
      ["REFUSED", "2023-05-02", "2023-05-02"],
      ["CERTIFICATE_ISSUED", "2024-05-02", "2024-05-02"],
    ]),
    await released("granted", [
      ...examined,
      ["CERTIFICATE_ISSUED", "2023-05-02", "2023-05-02"],
      ["CERTIFICATE_HANDED_OVER", "2024-02-01", "2024-02-01"],
    ]),
  ];

  for (const segments of shown) expect(segments).toEqual(["EXAMINATION 2023-Q1 2023-Q2", "COMPLETED 2023-Q2 2023-Q2"]);
});

/** The waits that the office states of a person with these procedures. */
async function statedWaits(pseudonym: string, ...values: readonly Partial<typeof procedure>[]) {
  for (const value of values) {
    const file = createProcedure({ authorityId: "EBH-05711", pseudonym, receivedOn: null, ...value });
    await office.given(file, ...stagesOf(file, ["COUNSELLING", "2024-01-10", "2024-01-10"]));
  }
  const { data } = await part(pseudonym);

  return data._entities[0].naturalisationPart.statedWaits;
}

test("an appointment that the office gave is a wait that it states, in quarters, once the quarter of the appointment has ended", async () => {
  const asked = { firstContactOn: "2023-02-01" };

  expect(await statedWaits("waited", { ...asked, appointmentOn: "2024-01-10" })).toEqual([
    { fromQuarter: "2023-Q1", toQuarter: "2024-Q1" },
  ]);
  expect(await statedWaits("waits", { ...asked, appointmentOn: localDate() })).toEqual([]);
  expect(await statedWaits("no-appointment", asked)).toEqual([]);
  expect(await statedWaits("restricted-wait", { ...asked, appointmentOn: "2024-01-10", isRestricted: true })).toEqual(
    [],
  );
});

test("a second procedure does not reopen the first, and a transfer ends the examination", async () => {
  const segments = await released(
    "twice",
    [
      ["ASSESSMENT", "2019-01-07", "2019-06-03"],
      ["REFUSED", "2019-06-03", "2019-06-03"],
    ],
    [
      ["INQUIRIES", "2024-01-08", "2024-02-15"],
      ["TRANSFERRED", "2024-07-01", "2024-07-01"],
    ],
  );

  expect(segments).toEqual([
    "EXAMINATION 2019-Q1 2019-Q2",
    "COMPLETED 2019-Q2 2019-Q2",
    "EXAMINATION 2024-Q1 2024-Q3",
    "TRANSFERRED 2024-Q3 2024-Q3",
  ]);
});

test("a restricted file releases nothing, and a disputed one says so", async () => {
  const at = { authorityId: "EBH-05711" };
  const restricted = createProcedure({ ...at, pseudonym: "restricted", isRestricted: true });
  const disputed = createProcedure({ ...at, pseudonym: "disputed", isDisputed: true });
  const stages = [["ASSESSMENT", "2024-01-08", null]] as const;
  await office.given(restricted, disputed);
  await office.given(...stagesOf(restricted, ...stages), ...stagesOf(disputed, ...stages));
  const mandate = async (pseudonym: string) => {
    const sealed = await office.seal(mandateOf({ pseudonym }), naturalisation.office);
    const query = `query ($known: [_Any!]!) { _entities(representations: $known) { ... on ReleasedPath {
      naturalisationPart { segments { code isDisputed } } } } }`;
    const known = [{ __typename: "ReleasedPath", handle: "h", naturalisationMandate: sealed }];
    const { data } = await office.ask(query, { as: STEERING_GROUP, variables: { known } });

    return data._entities[0].naturalisationPart.segments;
  };

  expect(await mandate("restricted")).toEqual([]);
  expect(await mandate("disputed")).toEqual([{ code: "EXAMINATION", isDisputed: true }]);
});

test("of an office that imports, nothing later than its export is released, and the part says that it is old", async () => {
  const procedure = createProcedure({ authorityId: "EBH-05362", pseudonym: "imported" });
  await office.given(procedure);
  await office.given(
    ...stagesOf(procedure, ["APPLICATION_RECEIVED", "2023-08-01", "2023-08-01"], ["INQUIRIES", "2024-02-05", null]),
  );
  await office.rows("insert into data_state (authority_id, as_of) values ('EBH-05362', '2023-12-31')");
  const { data } = await part("imported");

  expect(data._entities[0].naturalisationPart).toMatchObject({
    asOf: "2023-09-30",
    segments: [{ code: "APPLICATION", fromQuarter: "2023-Q3", toQuarter: null }],
  });
});
