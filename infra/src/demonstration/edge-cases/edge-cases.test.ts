import "reflect-metadata";
import { expect, test } from "@jest/globals";
import { getPerson } from "../../identity/people.js";
import { listPlaces } from "../../invention/places.js";
import { checkStory } from "../check-story.js";
import { WRITTEN_ON } from "../story.js";
import { WELFARE_BODY } from "./client-of-a-welfare-body.js";
import type { EdgeCase } from "./edge-case.js";
import { listEdgeCases } from "./edge-cases.js";
import { personIdOf, pseudonymOf, referenceOf } from "./names-of.js";
import { OPPORTUNITY_AFTER_2025 } from "./opportunity-after-2025.js";
import { storyOf } from "./story-of.js";

const EDGE_CASES = listEdgeCases(WRITTEN_ON);

const faultsOf = (people: readonly EdgeCase[]) =>
  people.flatMap((person) => checkStory(storyOf(person)).map((fault) => `${person.key}: ${fault}`));

test("what happened to the people of the edge cases is lawful, but for the one whom an unlawful import is about", () => {
  expect(faultsOf(EDGE_CASES)).toEqual([
    "opportunity-after-2025: RP_OPPORTUNITY from 2026-02-02: begins when no text of the law allows it.",
  ]);
  expect(EDGE_CASES).toContain(OPPORTUNITY_AFTER_2025);
});

test("each is marked as invented, and no two share a reference, a pseudonym or a number", () => {
  const references = EDGE_CASES.map((person) => referenceOf("ABH", person));
  const authorities = ({ caseManagement, immigration, naturalisation }: EdgeCase) =>
    [caseManagement, immigration, immigration?.before, naturalisation].flatMap((part) => part?.authority ?? []);
  const pseudonyms = EDGE_CASES.flatMap((person) =>
    authorities(person).map((authority) => pseudonymOf(authority, person)),
  );

  for (const name of [...references, ...EDGE_CASES.map(({ familyName }) => familyName)])
    expect(name).toMatch(/ \(erfunden\)$/);
  for (const names of [references, pseudonyms, EDGE_CASES.map(personIdOf)])
    expect(new Set(names).size).toBe(names.length);
});

test("each is at the offices that are competent for where they live, or where they lived", () => {
  const wrong = EDGE_CASES.flatMap((person) => {
    const { municipality, caseManagement, immigration, naturalisation } = person;
    // A kreisfreie Stadt has five digits.
    const [place] = listPlaces(municipality.replace(/000$/, ""), WRITTEN_ON);
    const isRight =
      [place?.immigration, undefined].includes(immigration?.authority) &&
      [place?.naturalisation, undefined].includes(naturalisation?.authority) &&
      [place?.caseManagement, WELFARE_BODY.authority, undefined].includes(caseManagement?.authority);

    return isRight ? [] : [person.key];
  });

  // The case stays in Bielefeld, closed.
  expect(wrong).toEqual(["moved-district"]);
});

test("each case is somebody's who can sign in for its case management", () => {
  for (const { caseManagement } of EDGE_CASES)
    if (caseManagement)
      expect(getPerson(caseManagement.caseManager)).toMatchObject({
        role: "CASE_MANAGER",
        authority: caseManagement.authority,
      });
});
