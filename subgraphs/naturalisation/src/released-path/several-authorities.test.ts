import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays } from "@kim-hub/kit/calendar";
import { askParts, STEERING_GROUP, startOfficeExample } from "@kim-hub/kit/office-example";
import type { OfficePart } from "@kim-hub/kit/office-part";
import { quartersTwice } from "@kim-hub/kit/quarters-twice";
import { createRandom } from "@kim-hub/kit/test-random";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { createProcedure, type Interval, stagesOf } from "../testing/create-procedure.js";
import { naturalisation } from "../testing/naturalisation.js";

const [OLD, NEW] = ["EBH-05711", "EBH-05758"];
const COURSE = ["COUNSELLING", "APPLICATION_RECEIVED", "COMPLETENESS_CHECK", "INQUIRIES", "ASSESSMENT"] as const;
const ENDS = ["REFUSED", "WITHDRAWN", "CERTIFICATE_ISSUED"] as const;
const PEOPLE = 80;

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(naturalisation);
});

afterAll(() => office.stop());

/** What the office releases under a mandate for these pseudonyms, with one select and one statement of the log. */
async function partOf(...pseudonyms: readonly string[]): Promise<OfficePart> {
  const { body, purpose } = STEERING_GROUP;
  const sealed = await office.seal({ pseudonyms, body, purpose }, naturalisation.office);
  const { data, errors, statements } = await askParts(office, naturalisation.office, [sealed]);

  expect(errors).toBeUndefined();
  expect(statements).toBe(2);

  return data._entities[0].naturalisationPart;
}

const shown = ({ segments }: OfficePart) =>
  segments.map(({ code, fromQuarter, toQuarter }) => `${code} ${fromQuarter} ${toQuarter}`);

/** Days of a procedure's stages one after the other, and a day on which it was passed on, after the application. */
function inventCourse(random: (below: number) => number) {
  let day = addDays("2020-01-01", random(300));
  const next = () => {
    day = addDays(day, random(200));

    return day;
  };
  const steps = COURSE.slice(random(2), 2 + random(4)).map((stage): Interval => {
    const startedOn = next();

    return [stage, startedOn, stage === "COUNSELLING" ? startedOn : next()];
  });
  const end = ENDS[random(6)];
  const endedOn = next();
  const stages: Interval[] = end ? [...steps, [end, endedOn, endedOn]] : steps;
  const applied = stages.find(([stage]) => stage === "APPLICATION_RECEIVED")?.[1] ?? stages[0]?.[1] ?? day;

  return { stages, applied, movedOn: addDays(applied, 1 + random(Math.max(1, 300))) };
}

test(`of ${PEOPLE} random people whose procedure was passed on, both authorities' files make the path of one procedure that stayed`, async () => {
  const random = createRandom(20261127);
  for (let person = 0; person < PEOPLE; person += 1) {
    const { stages, applied, movedOn } = inventCourse(random);
    const before = stages.filter(([, startedOn]) => startedOn < movedOn);
    const common = { receivedOn: applied };
    const stay = createProcedure({ ...common, authorityId: OLD, pseudonym: `p${person}-stay` });
    const later = createProcedure({
      ...{ ...common, authorityId: NEW, pseudonym: `p${person}-new` },
      ...{ transferredFrom: OLD, transferredFromOn: movedOn },
    });
    const old = createProcedure({
      ...{ ...common, authorityId: OLD, pseudonym: `p${person}-old` },
      ...{ decision: "TRANSFERRED", decidedOn: movedOn, transferredTo: NEW, transferredOn: movedOn },
    });
    await office.given(
      ...[stay, later, old, ...stagesOf(stay, ...stages), ...stagesOf(later, ...stages)],
      ...stagesOf(old, ...before, ["TRANSFERRED", movedOn, movedOn]),
    );
    const both = await partOf(old.pseudonym, later.pseudonym);

    expect(shown(both)).toEqual(shown(await partOf(stay.pseudonym)));
    expect(quartersTwice(both.segments)).toEqual([]);
  }
});

test("an application of one day that two authorities record is one procedure, also where neither says that it was passed on", async () => {
  const receivedOn = "2023-01-09";
  const files = [OLD, NEW].map((authorityId) =>
    createProcedure({ authorityId: authorityId ?? "", pseudonym: `twice-${authorityId}`, receivedOn }),
  );
  const [first, second] = files;
  if (!first || !second) throw new Error("There are two files.");
  await office.given(
    ...files,
    ...stagesOf(first, ["APPLICATION_RECEIVED", receivedOn, null]),
    ...stagesOf(
      second,
      ["APPLICATION_RECEIVED", receivedOn, "2023-05-02"],
      ["INQUIRIES", "2023-05-03", "2024-02-01"],
      ["REFUSED", "2024-02-01", "2024-02-01"],
    ),
  );

  expect(shown(await partOf(first.pseudonym, second.pseudonym))).toEqual([
    "APPLICATION 2023-Q1 2023-Q2",
    "EXAMINATION 2023-Q2 2024-Q1",
    "COMPLETED 2024-Q1 2024-Q1",
  ]);
});

test("a procedure of which one authority's file is under restriction shows the other's time alone", async () => {
  const common = { receivedOn: "2022-01-10" };
  const old = createProcedure({
    ...{ ...common, authorityId: OLD, pseudonym: "hidden-old", isRestricted: true },
    ...{ decision: "TRANSFERRED", decidedOn: "2023-04-03", transferredTo: NEW, transferredOn: "2023-04-03" },
  });
  const later = createProcedure({
    ...{ ...common, authorityId: NEW, pseudonym: "hidden-new" },
    ...{ transferredFrom: OLD, transferredFromOn: "2023-04-03" },
  });
  const stages: readonly Interval[] = [
    ["APPLICATION_RECEIVED", "2022-01-10", "2022-06-01"],
    ["INQUIRIES", "2022-06-02", null],
  ];
  await office.given(old, later, ...stagesOf(old, ...stages), ...stagesOf(later, ...stages));

  expect(shown(await partOf("hidden-old", "hidden-new"))).toEqual(["EXAMINATION 2023-Q2 null"]);
});
