import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@jest/globals";
import { findTaxIds } from "../../forbidden-texts/tax-id.js";
import { Role } from "../../identity/viewer.js";
import { NARRATIVE, scanOutput, takeFindings } from "./forbidden-outputs.js";

test("a tax id is told from other numbers by its digits", () => {
  expect(
    findTaxIds('{"id":"86095742719","other":"47036892816","number":65929970489,"stateCents":"65929970489"}'),
  ).toEqual(["86095742719", "47036892816", "65929970489"]);
  expect(findTaxIds("86095742718 01234567890 12345678903 15000000000 86095742719a 0.86095742719")).toEqual([]);
});

const PLACE = { place: "a log line", reader: null };

test.each([
  ["99999990000123", []],
  ["999999900001", ["an AZR number in a log line"]],
  ["a987654321012", []],
  ['"registerNumber":"987654321012"', ["an AZR number in a log line"]],
  ["47036892816", ["a tax id in a log line"]],
  [`${NARRATIVE} (erfunden)`, ["narrative in a log line"]],
])("in a log line %s is found as %j", (text, findings) => {
  scanOutput(text, PLACE);

  expect(takeFindings()).toEqual(findings);
});

test("narrative is found in the answer to anybody but a case manager", () => {
  for (const reader of Object.values(Role)) scanOutput(NARRATIVE, { place: reader, reader });

  expect(takeFindings()).toHaveLength(Object.values(Role).length - 1);
});

test.each(["text", "json", "arrayBuffer", "bytes"] as const)(
  "an answer that a test reads as %s is scanned",
  async (read) => {
    const server = createServer((_request, response) => response.end('{"azr":"987654321012"}')).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/`);
    await response[read]();
    server.close();

    expect(takeFindings()).toEqual(["an AZR number in an answer with status 200"]);
  },
);
