import { expect, test } from "@jest/globals";
import { DataStatus } from "@kim-hub/kit/data-status";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { Office } from "@kim-hub/kit/office";
import type { OfficePart, Segment } from "@kim-hub/kit/office-part";
import { PathEvent } from "@kim-hub/kit/path-event";
import { composeRoute } from "./compose-route.js";
import { PathStatus, pathStatus } from "./path-status.js";
import type { ReleasedParts } from "./released-path.js";

const { CASE_MANAGEMENT, IMMIGRATION, NATURALISATION } = Office;
const ALL = [NATURALISATION, IMMIGRATION, CASE_MANAGEMENT];

const segment = (code: string, fromQuarter: string, toQuarter: string | null): Segment => ({
  legalDomain: LegalDomain.NONE,
  event: PathEvent.CM_STAGE,
  code,
  fromQuarter,
  toQuarter,
  isDisputed: false,
});
const part = (asOf: string, ...segments: Segment[]): OfficePart => ({
  ...{ asOf, status: DataStatus.COMPLETE },
  ...{ segments, statedWaits: [] },
});
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
    immigrationPart: part("2024-09-30", segment("A", "2021-Q2", "2022-Q3"), segment("B", "2023-Q1", null)),
    caseManagementPart: part("2024-09-30", segment("C", "2023-Q1", "2023-Q1"), segment("D", "2023-Q1", "2023-Q2")),
    naturalisationPart: part("2024-09-30", segment("E", "2020-Q1", "2020-Q1")),
  };

  expect(codes(route)).toEqual(["1 EBH E", "2 ABH A", "3 CM C", "4 CM D", "5 ABH B"]);
});

test("a duration counts every quarter that a segment touches", () => {
  const { segments } = composeRoute(
    path({
      releasedOffices: [IMMIGRATION],
      immigrationPart: part("2024-09-30", segment("A", "2021-Q2", "2022-Q3"), segment("B", "2023-Q1", "2023-Q1")),
    }),
  );

  expect(segments).toMatchObject([
    { from: "2021-Q2", to: "2022-Q3", durationQuarters: 6, status: "COMPLETE", withheldReason: null },
    { from: "2023-Q1", to: "2023-Q1", durationQuarters: 1, status: "COMPLETE", withheldReason: null },
  ]);
});

test("the route is as of the earliest office, and a segment that lasts is counted up to then", () => {
  const { asOf, segments } = composeRoute(
    path({
      releasedOffices: [IMMIGRATION, CASE_MANAGEMENT],
      immigrationPart: part("2024-09-30", segment("A", "2024-Q1", null)),
      caseManagementPart: part("2024-06-30", segment("B", "2024-Q3", null)),
    }),
  );

  expect(asOf).toBe("2024-06-30");
  expect(segments).toMatchObject([
    { code: "A", to: null, durationQuarters: 2 },
    { code: "B", to: null, durationQuarters: 1 },
  ]);
});

test("an office that released and does not answer makes the path PARTIAL, without a row", () => {
  const down = path({
    releasedOffices: [IMMIGRATION, CASE_MANAGEMENT, NATURALISATION],
    immigrationPart: part("2024-09-30", segment("A", "2021-Q2", "2022-Q3")),
    naturalisationPart: part("2024-09-30", segment("B", "2023-Q1", null)),
  });
  const { segments, gaps, withheldCount } = composeRoute(down);

  expect(pathStatus(down)).toBe(PathStatus.PARTIAL);
  expect(segments.map(({ agencyKind }) => agencyKind)).toEqual(["ABH", "EBH"]);
  expect(gaps).toEqual([{ afterOrder: 1, quarters: 1, kind: "NOTHING_RELEASED" }]);
  expect(withheldCount).toBe(0);
});

test("an office that is named and did not release is one row at the end that says nothing else", () => {
  const named = path({
    releasedOffices: [IMMIGRATION, NATURALISATION],
    namedOffices: [IMMIGRATION, CASE_MANAGEMENT],
    immigrationPart: part("2024-09-30", segment("A", "2021-Q2", "2022-Q3")),
    naturalisationPart: part("2024-09-30", segment("B", "2023-Q1", null)),
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
    durationQuarters: null,
    status: "WITHHELD",
    withheldReason: "NO_CONSENT",
    asOf: null,
    isDisputed: null,
  });
  expect(gaps).toEqual([{ afterOrder: 1, quarters: 1, kind: "NOTHING_RELEASED" }]);
  expect(withheldCount).toBe(1);
});

test("an office that neither released nor is named leaves no trace, not even in the kind of a gap", () => {
  const silent = path({
    releasedOffices: [IMMIGRATION, NATURALISATION],
    immigrationPart: part("2024-09-30", segment("A", "2021-Q2", "2022-Q3")),
    naturalisationPart: part("2024-09-30", segment("B", "2023-Q1", null)),
    // Without a release this part may not exist; if it does, it is not shown.
    caseManagementPart: part("2020-01-01", segment("SECRET", "2022-Q4", "2022-Q4")),
  });
  const route = composeRoute(silent);

  expect(JSON.stringify(route)).not.toContain("SECRET");
  expect(route).toMatchObject({ asOf: "2024-09-30", withheldCount: 0, gaps: [{ kind: "NOTHING_RELEASED" }] });
  expect(pathStatus(silent)).toBe(PathStatus.COMPLETE);
});

test("of more than 40 segments the most recent 40 are shown, and no gap before them", () => {
  const years = Array.from({ length: 45 }, (_, index) => 1980 + index);
  const segments = (of: readonly number[]) => of.map((year) => segment(`${year}`, `${year}-Q1`, `${year}-Q1`));
  const many = {
    releasedOffices: [IMMIGRATION, CASE_MANAGEMENT],
    immigrationPart: part("2026-03-31", ...segments(years.filter((year) => year % 2 === 0))),
    caseManagementPart: part("2026-03-31", ...segments(years.filter((year) => year % 2 === 1))),
  };
  const { segments: shown, gaps } = composeRoute(path(many));

  expect(shown).toHaveLength(40);
  expect(shown.at(0)).toMatchObject({ order: 1, code: "1985" });
  expect(shown.at(-1)).toMatchObject({ order: 40, code: "2024" });
  expect(gaps).toHaveLength(39);
  expect(gaps.at(0)).toEqual({ afterOrder: 1, quarters: 3, kind: "NOTHING_RELEASED" });
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

test("data older than 35 days make their segments and the path STALE, and a missing office counts more", () => {
  const stale = { ...part("2024-06-30", segment("OLD", "2023-Q1", null)), status: DataStatus.STALE };
  const fresh = part("2024-09-30", segment("NEW", "2023-Q2", null));
  const both = path({
    immigrationPart: stale,
    caseManagementPart: fresh,
    releasedOffices: [CASE_MANAGEMENT, IMMIGRATION],
  });
  const { segments, asOf } = composeRoute(both);

  expect(segments.map(({ code, status, asOf: of }) => [code, status, of])).toEqual([
    ["OLD", "STALE", "2024-06-30"],
    ["NEW", "COMPLETE", "2024-09-30"],
  ]);
  expect(asOf).toBe("2024-06-30");
  expect(pathStatus(both)).toBe(PathStatus.STALE);
  expect(pathStatus({ ...both, releasedOffices: ALL })).toBe(PathStatus.PARTIAL);
});

test("a segment of a disputed file bears the mark of it", () => {
  const disputed = part("2024-09-30", { ...segment("A", "2023-Q1", null), isDisputed: true });
  const { segments } = composeRoute(path({ immigrationPart: disputed, releasedOffices: [IMMIGRATION] }));

  expect(segments.map(({ isDisputed }) => isDisputed)).toEqual([true]);
});
