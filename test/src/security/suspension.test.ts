import { expect, test } from "@jest/globals";
import { addDays, endOfLastQuarter } from "@kim-hub/kit/calendar";
import { releaseQuarters } from "@kim-hub/kit/release-quarters";
import { release, toFile } from "@kim-hub/naturalisation/segments";
import fc from "fast-check";

type Stage = Parameters<typeof toFile>[0][number];

const BEGINNING = "2022-01-01";
const ASKED_ON = ["2022-05-02", "2022-10-02", "2023-03-31", "2024-07-15", "2026-01-01"];

const days = fc.integer({ min: 0, max: 800 });
const stageOf = (...codes: readonly Stage["stage"][]) =>
  fc
    .record({ stage: fc.constantFrom(...codes), start: days, length: fc.option(days, { nil: null }) })
    .map(({ stage, start, length }): Stage => {
      const startedOn = addDays(BEGINNING, start);

      return { stage, startedOn, endedOn: length === null ? null : addDays(startedOn, length) };
    });
const usual = fc.array(
  stageOf("APPLICATION_RECEIVED", "COMPLETENESS_CHECK", "DOCUMENTS_REQUESTED", "INQUIRIES", "ASSESSMENT", "REFUSED"),
  { maxLength: 5 },
);
const hidden = fc.array(stageOf("SUSPENDED", "HEARING"), { minLength: 1, maxLength: 3 });

/** The released part of one procedure, over the years. */
const released = (stages: readonly Stage[]): string =>
  JSON.stringify(
    ASKED_ON.map(endOfLastQuarter).map((asOf) =>
      releaseQuarters([{ stretches: toFile(stages, asOf), keptUntil: null }], release, asOf),
    ),
  );

test("no suspension for criminal proceedings and no hearing changes anything that leaves the office, wherever it stands", () => {
  fc.assert(
    fc.property(usual, hidden, (stages, more) => {
      expect(released([...more, ...stages])).toBe(released(stages));
    }),
    { numRuns: 1000, seed: 12 },
  );
});

test("when a stage ended, as it does where a procedure is suspended, changes nothing that leaves the office", () => {
  fc.assert(
    fc.property(usual, days, (stages, length) => {
      const cutOff = stages.map((each) => ({ ...each, endedOn: addDays(each.startedOn, length) }));

      expect(released(cutOff)).toBe(released(stages));
    }),
    { numRuns: 1000, seed: 12 },
  );
});

const DECISIONS = ["REFUSED", "WITHDRAWN", "CERTIFICATE_ISSUED"] as const;
const afterwards = fc.array(
  stageOf("ASSESSMENT", "INQUIRIES", "CERTIFICATE_HANDED_OVER", "REFUSED", "TRANSFERRED", "COUNSELLING"),
  { maxLength: 3 },
);

test("how a procedure was decided, and what followed the decision, changes nothing that leaves the office", () => {
  fc.assert(
    fc.property(usual, days, fc.nat(2), fc.nat(2), afterwards, (stages, day, one, other, more) => {
      const decidedOn = addDays(BEGINNING, day);
      const before = stages.filter(({ stage, startedOn }) => stage !== "REFUSED" && startedOn < decidedOn);
      const decided = (index: number): Stage => ({
        ...{ stage: DECISIONS[index] ?? "REFUSED", startedOn: decidedOn, endedOn: decidedOn },
      });
      const later = more.map((each) => ({ ...each, startedOn: addDays(decidedOn, 1 + (day % 200)), endedOn: null }));

      expect(released([...before, decided(one), ...later])).toBe(released([...before, decided(other)]));
    }),
    { numRuns: 1000, seed: 12 },
  );
});
