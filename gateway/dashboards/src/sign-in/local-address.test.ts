import { expect, test } from "@jest/globals";
import { localAddress } from "./local-address.js";

test.each([
  ["/queries?as=page&x=ä", "/queries?as=page&x=%C3%A4"],
  ["/", "/"],
  ["/figures#part", "/figures"],
])("%s leads to a page of the hub", (given, address) => {
  expect(localAddress(given)).toBe(address);
});

test.each([
  "https://elsewhere.example/",
  "//elsewhere.example/x",
  "/\\elsewhere.example",
  "\\\\elsewhere.example",
  "/\t/elsewhere.example",
  "javascript:alert(1)",
  "queries",
  "",
  undefined,
  ["/a", "/b"],
])("%j leads to the start", (given) => {
  expect(localAddress(given)).toBe("/");
});
