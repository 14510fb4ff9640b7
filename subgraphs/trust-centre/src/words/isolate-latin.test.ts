import { expect, test } from "@jest/globals";
import { isolateLatin } from "./isolate-latin.js";

test.each([
  ["ملزم بالسرية (§ 203 StGB).", "ملزم بالسرية (\u2066§ 203 StGB\u2069)."],
  ["مجموعة التوجيه LG-05711، حتى", "مجموعة التوجيه \u2066LG-05711\u2069، حتى"],
  ["الإصدار 2026-1، اللغة ar", "الإصدار \u20662026-1\u2069، اللغة \u2066ar\u2069"],
  ["27 نوفمبر 2026", "27 نوفمبر 2026"],
  ["الأساس: Art. 6, 7 DSGVO, § 67b Abs. 2 SGB X", "الأساس: \u2066Art. 6, 7 DSGVO, § 67b Abs. 2 SGB X\u2069"],
])("in %j the ids and norms keep their own direction", (text, isolated) => {
  expect(isolateLatin(text)).toBe(isolated);
});
