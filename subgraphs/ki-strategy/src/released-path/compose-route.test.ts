import "reflect-metadata";
import { expect, test } from "@jest/globals";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { Office } from "@kim-hub/kit/office";
import type { OfficePart, Segment } from "@kim-hub/kit/office-part";
import { PathEvent } from "@kim-hub/kit/path-event";
import { composeRoute } from "./compose-route.js";
import { PathStatus, pathStatus } from "./path-status.js";
import type { ReleasedParts } from "./released-path.js";

const { CASE_MANAGEMENT, IMMIGRATION, NATURALISATION } = Office;
const ALL = [NATURALISATION, IMMIGRATION, CASE_MANAGEMENT];

const segment = (code: string, fromMonth: string, toMonth: string | null): Segment => ({
  legalDomain: LegalDomain.NONE,
  event: PathEvent.CM_STAGE,
  code,
  fromMonth,
  toMonth,
});
const part = (asOf: string, ...segments: Segment[]): OfficePart => ({ asOf, segments });
const path = (parts: Partial<ReleasedParts>): ReleasedParts => ({
  caseManagementPart: null,
  immigrationPart: null,
  naturalisationPart: null,
  releasedOffices: [],
  namedOffices: [],
  ...parts,
});
const codes = (parts: Partial<ReleasedParts>) =>
  composeRoute(path(parts)).segments.map(({ order, agencyKind, code }) => `${order} ${agencyKind} ${code}`);

test("segments of all offices stand in order of beginning, each office's own order kept", () => {
  const route = {
    releasedOffices: ALL,
    immigrationPart: part("2024-09-30", segment("A", "2021-06", "2022-09"), segment("B", "2023-01", null)),
    caseManagementPart: part("2024-09-30", segment("C", "2023-01", "2023-01"), segment("D", "2023-01", "2023-05")),
    naturalisationPart: part("2024-09-30", segment("E", "2020-01", "2020-02")),
  };

  expect(codes(route)).toEqual(["1 EBH E", "2 ABH A", "3 CM C", "4 CM D", "5 ABH B"]);
});

test("beginning and end are quarters; a duration is in months and at least 1", () => {
  const { segments } = composeRoute(
    path({
      releasedOffices: [IMMIGRATION],
      immigrationPart: part("2024-09-30", segment("A", "2021-06", "2022-09"), segment("B", "2023-01", "2023-01")),
    }),
  );

  expect(segments).toMatchObject([
    { from: "2021-Q2", to: "2022-Q3", durationMonths: 15, status: "COMPLETE", withheldReason: null },
    { from: "2023-Q1", to: "2023-Q1", durationMonths: 1, status: "COMPLETE", withheldReason: null },
  ]);
});

test("the route is as of the earliest office, and a segment that lasts is counted up to then", () => {
  const { asOf, segments } = composeRoute(
    path({
      releasedOffices: [IMMIGRATION, CASE_MANAGEMENT],
      immigrationPart: part("2024-09-30", segment("A", "2024-01", null)),
      caseManagementPart: part("2024-06-30", segment("B", "2024-08", null)),
    }),
  );

  expect(asOf).toBe("2024-06-30");
  expect(segments).toMatchObject([
    { code: "A", to: null, durationMonths: 5 },
    { code: "B", to: null, durationMonths: 1 },
  ]);
});

test("an office that released and does not answer makes the path PARTIAL, without a row, and gaps NOT_DETERMINED", () => {
  const down = path({
    releasedOffices: [IMMIGRATION, CASE_MANAGEMENT],
    immigrationPart: part("2024-09-30", segment("A", "2021-06", "2022-09"), segment("B", "2023-01", null)),
  });
  const { segments, gaps, withheldCount } = composeRoute(down);

  expect(pathStatus(down)).toBe(PathStatus.PARTIAL);
  expect(segments.map(({ agencyKind }) => agencyKind)).toEqual(["ABH", "ABH"]);
  expect(gaps).toEqual([{ afterOrder: 1, months: 4, kind: "NOT_DETERMINED" }]);
  expect(withheldCount).toBe(0);
});

test("an office that is named and did not release is one row at the end that says nothing else", () => {
  const named = path({
    releasedOffices: [IMMIGRATION],
    namedOffices: [IMMIGRATION, CASE_MANAGEMENT],
    immigrationPart: part("2024-09-30", segment("A", "2021-06", "2022-09"), segment("B", "2023-01", null)),
  });
  const { segments, gaps, withheldCount } = composeRoute(named);

  expect(pathStatus(named)).toBe(PathStatus.COMPLETE);
  expect(segments.at(-1)).toEqual({
    order: 3,
    agencyKind: "CM",
    legalDomain: null,
    event: null,
    code: null,
    from: null,
    to: null,
    durationMonths: null,
    status: "WITHHELD",
    withheldReason: "NO_CONSENT",
  });
  expect(gaps).toEqual([{ afterOrder: 1, months: 4, kind: "NOT_DETERMINED" }]);
  expect(withheldCount).toBe(1);
});

test("an office that neither released nor is named leaves no trace, not even in the kind of a gap", () => {
  const silent = path({
    releasedOffices: [IMMIGRATION],
    immigrationPart: part("2024-09-30", segment("A", "2021-06", "2022-09"), segment("B", "2023-01", null)),
    // Without a release this part may not exist; if it does, it is not shown.
    caseManagementPart: part("2020-01-01", segment("SECRET", "2022-10", "2022-12")),
  });
  const route = composeRoute(silent);

  expect(JSON.stringify(route)).not.toContain("SECRET");
  expect(route).toMatchObject({ asOf: "2024-09-30", withheldCount: 0, gaps: [{ kind: "WAITING_TIME" }] });
  expect(pathStatus(silent)).toBe(PathStatus.COMPLETE);
});

test("of more than 40 segments the most recent 40 are shown, and no gap before them", () => {
  const months = Array.from({ length: 45 }, (_, index) => `${1980 + index}-01`);
  const many = {
    releasedOffices: [IMMIGRATION],
    immigrationPart: part("2026-01-01", ...months.map((month) => segment(month, month, month))),
  };
  const { segments, gaps } = composeRoute(path(many));

  expect(segments).toHaveLength(40);
  expect(segments.at(0)).toMatchObject({ order: 1, code: "1985-01" });
  expect(segments.at(-1)).toMatchObject({ order: 40, code: "2024-01" });
  expect(gaps).toHaveLength(39);
  expect(gaps.at(0)).toEqual({ afterOrder: 1, months: 12, kind: "WAITING_TIME" });
  const withNamed = composeRoute(path({ ...many, namedOffices: [NATURALISATION] }));
  expect(withNamed.segments).toHaveLength(40);
  expect(withNamed.segments.at(-1)).toMatchObject({ order: 40, status: "WITHHELD" });
});

test("no office released or answered: an empty route without a date", () => {
  expect(composeRoute(path({}))).toEqual({ segments: [], gaps: [], withheldCount: 0, asOf: null });
  expect(composeRoute(path({ releasedOffices: ALL }))).toEqual({
    segments: [],
    gaps: [],
    withheldCount: 0,
    asOf: null,
  });
  expect(pathStatus(path({ releasedOffices: ALL }))).toBe(PathStatus.PARTIAL);
});
