import { expect, test } from "@jest/globals";
import { createSpokenCode, hashSpokenCode } from "./spoken-code.js";

test("a code has twelve characters in three groups, of letters and digits that no two sound alike", () => {
  const codes = Array.from({ length: 200 }, createSpokenCode);

  for (const code of codes) expect(code).toMatch(/^[AFHKLMRUXY346789]{4}(-[AFHKLMRUXY346789]{4}){2}$/);
  expect(new Set(codes).size).toBe(200);
});

test.each(["afhk-3479-mrux", "AFHK 3479 MRUX", "afhk3479mrux", " A F H K – 3 4 7 9 . mrux\n", "ＡFHK-3479-MRUX"])(
  "a code may be written %j",
  (written) => {
    expect(hashSpokenCode(written)).toBe(hashSpokenCode("AFHK-3479-MRUX"));
  },
);

test("another code, and nothing at all, have another hash", () => {
  expect(new Set(["AFHK-3479-MRUX", "AFHK-3479-MRUY", "", "-"].map(hashSpokenCode)).size).toBe(3);
});
