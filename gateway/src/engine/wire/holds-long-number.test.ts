import { expect, test } from "@jest/globals";
import { holdsLongNumber } from "./holds-long-number.js";

/** At every offset to the words of memory. */
function findAnywhere(json: string): boolean[] {
  return Array.from({ length: 12 }, (_none, offset) =>
    holdsLongNumber(Buffer.from(`${" ".repeat(offset)}${json}`).subarray(offset)),
  );
}

test.each(["1234567890123456", "-1234567890123456", "12345678901234567890"])(
  "%s is found wherever it stands",
  (digits) => {
    for (const json of [
      `{"a":${digits}}`,
      `[1,${digits}]`,
      `[1, ${digits}]`,
      `{"a":"${"1".repeat(40)}","b":[${digits}]}`,
    ])
      expect(findAnywhere(json)).not.toContain(false);
  },
);

test.each([
  "[123456789012345]",
  '["1234567890123456"]',
  '["12345678-1234-1234-1234-123456789012"]',
  "[0.30000000000000004]",
  `["${"7".repeat(2_000_000)}"]`,
  "",
  "1",
])("no number that would be rounded is in %.40s", (json) => {
  expect(findAnywhere(json)).not.toContain(true);
});
