import type { InventedCase } from "../filing/invented-files.js";
import { statusGroupOn } from "../residence-work/status-on.js";
import { caseManagerOf } from "./case-manager.js";
import { nameOf } from "./name-of.js";
import type { RowsByFile } from "./rows-by-table.js";

/** The rows of case management's tables. */
export function caseManagementRows(cases: readonly InventedCase[], today: string): RowsByFile {
  return {
    "cases.csv": cases.map((caseFile, index) => toCase(caseFile, index, today)),
    "case-stages.csv": cases.flatMap((caseFile) => rowsOf(caseFile, caseFile.story.stages)),
    "case-persons.csv": cases.flatMap((caseFile) => toPersons(caseFile, today)),
    "assessments.csv": cases.flatMap((caseFile) => toAssessments(caseFile, false)),
    "sensitive-assessments.csv": cases.flatMap((caseFile) => toAssessments(caseFile, true)),
    "goal-agreements.csv": cases.flatMap(toGoals),
    "goal-reviews.csv": cases.flatMap(toReviews),
    "support-services.csv": cases.flatMap((caseFile) =>
      rowsOf(caseFile, numbered([...caseFile.work.services, ...caseFile.livelihood])),
    ),
    "referrals.csv": cases.flatMap((caseFile) => rowsOf(caseFile, [...caseFile.work.referrals, ...caseFile.sent])),
    "case-contacts.csv": cases.flatMap((caseFile) => rowsOf(caseFile, caseFile.work.contacts)),
    "case-service-gaps.csv": cases.flatMap((caseFile) => rowsOf(caseFile, caseFile.work.gaps)),
  };
}

function toCase(caseFile: InventedCase, index: number, today: string): object {
  const { authority, fileReference, municipality, pseudonym, person, story, work } = caseFile;
  const { openedOn, closedOn, state } = story;

  return {
    ...{ authority, fileReference, municipality, pseudonym, openedOn, closedOn, state },
    ...nameOf(person),
    accessRoute: work.accessRoute,
    statusGroup: statusGroupOn(person.statuses, closedOn ?? today),
    caseManager: caseManagerOf(authority, index),
  };
}

function toPersons({ authority, fileReference, others, story }: InventedCase, today: string): object[] {
  return others.map(({ person, pseudonym }, index) => ({
    ...{ authority, caseFile: fileReference, pseudonym },
    personNumber: `${fileReference} ${index + 2}`,
    role: person.isAdult ? "PARTNER" : "CHILD",
    ...nameOf(person),
    statusGroup: statusGroupOn(person.statuses, story.closedOn ?? today),
  }));
}

function toAssessments(caseFile: InventedCase, isSensitive: boolean): object[] {
  const needs = caseFile.work.needs.filter(({ consentOn }) => (consentOn !== null) === isSensitive);

  return rowsOf(
    caseFile,
    needs.map(({ consentOn, ...need }) => ({
      ...need,
      ...(isSensitive && { consentOn }),
      finding: "Bedarf an Beratung und Begleitung (erfunden)",
    })),
  );
}

function toGoals(caseFile: InventedCase): object[] {
  const goals = caseFile.work.goals.map(({ reviews: _reviews, ...goal }) => goal);

  return rowsOf(caseFile, numbered(goals));
}

function toReviews(caseFile: InventedCase): object[] {
  const reviews = numbered(caseFile.work.goals).flatMap((goal) =>
    goal.reviews.map((review) => ({ goal: goal.position, ...review })),
  );

  return rowsOf(caseFile, reviews);
}

/** Each with its place, in three digits. */
function numbered<T extends object>(rows: readonly T[]): readonly (T & { readonly position: string })[] {
  return rows.map((row, index) => ({ ...row, position: String(index + 1).padStart(3, "0") }));
}

function rowsOf({ authority, fileReference }: InventedCase, rows: readonly object[]): object[] {
  return rows.map((row) => ({ authority, caseFile: fileReference, ...row }));
}
