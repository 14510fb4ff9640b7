import { expect, test } from "@jest/globals";
import { readNewOffice } from "./read-new-office.js";

const ASKED = { term: "Jugendamt", prefix: "JA", legalDomain: "SGB_VIII" };

test("an office gets the lowest port that no service of the hub has", () => {
  expect(readNewOffice("youth-office", ASKED)).toEqual({ subgraph: "youth-office", ...ASKED, port: 4007 });
  expect(readNewOffice("youth-office", { ...ASKED, port: "5007" }).port).toBe(5007);
});

test.each<[name: string, change: object, sentence: string]>([
  ["YouthOffice", {}, "An office's name takes lower-case words such as waiting-note, not 'YouthOffice'."],
  ["../etc", {}, "An office's name takes lower-case words"],
  ["immigration", {}, "There is a subgraph immigration already."],
  ["kit", {}, "There is a subgraph kit already."],
  ["youth-office", { term: 'Amt"; x' }, "--term takes the official German term in letters, such as Jugendamt"],
  ["youth-office", { prefix: "ja" }, "--prefix takes two to six capital letters, such as JA, not 'ja'."],
  ["youth-office", { prefix: "ABH" }, "The authorities of IMMIGRATION have the prefix ABH already."],
  ["youth-office", { legalDomain: "SGB_XX" }, "--legal-domain takes one of SGB_II, "],
  ["youth-office", { port: "80" }, "--port takes a number from 1024 to 65535, not '80'."],
  ["youth-office", { port: "4010" }, "A service of the hub has the port 4010 already."],
])("%s with %j is refused in one sentence", (name, change, sentence) => {
  expect(() => readNewOffice(name, { ...ASKED, ...change })).toThrow(sentence);
});
