import { expect, test } from "@jest/globals";
import { KeyPlaces } from "./key-places.js";

test("of a hundred thousand keys each is found at its own place, and no other key is", () => {
  const places = new KeyPlaces();
  const [first, second] = ["a.csv", "b.csv"];
  for (let line = 1; line <= 100_000; line++) places.add(`key-${line}`, { file: line % 2 ? first : second, line });

  expect(places.size).toBe(100_000);
  for (const line of [1, 2, 31_337, 99_999, 100_000])
    expect(places.find(`key-${line}`)).toEqual({ file: line % 2 ? first : second, line });
  expect(["key-0", "key-100001", ""].map((key) => places.find(key))).toEqual([null, null, null]);
});

test("a key that is there keeps its place and what it says", () => {
  const places = new KeyPlaces();
  places.add("key", { file: "a.csv", line: 2 }, "says");
  places.add("key", { file: "a.csv", line: 3 }, "says something else");

  expect(places.size).toBe(1);
  expect(places.find("key")).toEqual({ file: "a.csv", line: 2 });
  expect([places.says("key", "says"), places.says("key", "says something else")]).toEqual([true, false]);
});

test("what rows say, and of which file they are, stays with its key however many come", () => {
  const places = new KeyPlaces();
  const fileOf = (line: number) => (line < 500 ? "a.csv" : "b.csv");
  for (let line = 1; line <= 1_000; line++) {
    const said = line % 3 === 0 ? null : `row ${line}`;
    places.add(`key-${line}`, { file: fileOf(line), line }, said);
  }

  for (let line = 1; line <= 1_000; line++) {
    expect(places.find(`key-${line}`)).toEqual({ file: fileOf(line), line });
    expect(places.says(`key-${line}`, `row ${line}`)).toBe(line % 3 !== 0);
  }
});
