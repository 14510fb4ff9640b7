import { expect, test } from "@jest/globals";
import { getPerson, PEOPLE, ROLES } from "./people.js";

test("every person has a role of the list, and every role somebody who has it", () => {
  expect(new Set(PEOPLE.map((person) => person.role))).toEqual(new Set(ROLES));
});

test("usernames and subjects are unique, and subjects do not tell names", () => {
  expect(new Set(PEOPLE.map((person) => person.username)).size).toBe(PEOPLE.length);
  expect(new Set(PEOPLE.map((person) => person.subject)).size).toBe(PEOPLE.length);
  for (const { subject } of PEOPLE) expect(subject).toMatch(/^[0-9a-f]{16}$/);
});

test("everybody is marked as invented", () => {
  for (const { name } of PEOPLE) expect(name).toMatch(/ \(erfunden\)$/);
});

test("Aachen coordinates as a city, and sends its residents to the offices of the StädteRegion", () => {
  expect(getPerson("coordinator.aachen")).toMatchObject({ body: "LG-05334002", authority: "KI-05334002" });
  expect(getPerson("immigration.aachen")).toMatchObject({ authority: "ABH-05334" });
  expect(getPerson("naturalisation.aachen")).toMatchObject({ authority: "EBH-05334" });
});

test("Bornheim is served by its Kreis in everything", () => {
  expect(getPerson("steering.bornheim")).toMatchObject({ body: "LG-05382" });
  expect(getPerson("casemanager.bornheim")).toMatchObject({ authority: "CM-05382" });
  expect(getPerson("immigration.bornheim")).toMatchObject({ authority: "ABH-05382" });
});

test("the subject of a username never changes", () => {
  expect(getPerson("steering.bielefeld").subject).toBe("61827227cef98d3c");
});

test("a mistyped username is answered with those that share its place", () => {
  expect(() => getPerson("stering.borken")).toThrow(
    /^Nobody is called "stering.borken"; choose one of steering.borken, coordinator.borken, .*, subject.borken\.$/,
  );
});

test("a username that resembles nobody is answered with all", () => {
  expect(() => getPerson("nobody")).toThrow(PEOPLE.map((person) => person.username).join(", "));
});
