import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { createTestEngine } from "../../testing/create-test-engine.js";
import { bytesOf, fromByteString, parseBytes, toByteString } from "./byte-string.js";
import { writeExact } from "./exact-json.js";

test("a text survives the wire, whatever is in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(fromByteString(toByteString(text))).toBe(text);
      expect(bytesOf(toByteString(text))).toEqual(Buffer.from(text));
    }),
  );
});

test("any JSON is parsed to the same values, their texts in wire text", () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: "binary" }), (json) => {
      const { value } = parseBytes(Buffer.from(json));

      expect(JSON.parse(bytesOf(writeExact(value) ?? "").toString())).toEqual(JSON.parse(json));
    }),
  );
});

/** The answer's text for these bytes between the quotes of a subgraph's answer. */
async function pass(bytes: Buffer | string): Promise<string> {
  const { execute } = createTestEngine({
    office: {
      sdl: "type Query { a: String }",
      answer: () => Buffer.concat([Buffer.from('{"data":{"a":"'), Buffer.from(bytes), Buffer.from('"}}')]),
    },
  });

  return (await execute("{ a }")).text;
}

test.each(["Grüße aus Düren", "東京 🏠 👨‍👩‍👧", "\u007f\u0080\u00ff\u2028\ufeff", "a/b", "é"])(
  "%j leaves as it came",
  async (text) => {
    expect(await pass(text)).toBe(`{"a":"${text}"}`);
  },
);

test.each([
  String.raw`say \"yes\" \\ \/ \n \t \u0000 \u001f`,
  String.raw`\u00fc\u00ff\u6771\ud83c\udfe0`,
  String.raw`\u0022\u005c`,
  String.raw`ü and \u00fc and \"ü\"`,
])("the escapes of %s keep their meaning", async (text) => {
  expect(JSON.parse(await pass(text))).toEqual({ a: JSON.parse(`"${text}"`) });
});

test.each([String.raw`\ud83c`, String.raw`\udfe0\ud83c`, String.raw`ü\ud83cü`])(
  "half a character, %s, does not leave as invalid UTF-8",
  async (text) => {
    const answer = await pass(text);

    expect(answer.isWellFormed()).toBe(true);
    expect(JSON.parse(answer).a.toWellFormed()).toBe(JSON.parse(`"${text}"`).toWellFormed());
  },
);

test.each([
  { fact: "a lone continuation byte", bytes: [0x80] },
  { fact: "half of an umlaut", bytes: [0xc3] },
  { fact: "an overlong slash", bytes: [0xc0, 0xaf] },
  { fact: "an encoded surrogate", bytes: [0xed, 0xa0, 0x80] },
])("$fact leaves as replacement characters", async ({ bytes }) => {
  expect(JSON.parse(await pass(Buffer.from(bytes))).a).toMatch(/^\ufffd+$/);
});

test("an error's message is read as usual text", async () => {
  const { execute } = createTestEngine({
    office: {
      sdl: "type Query { a: String }",
      answer: () => ({
        data: { a: null },
        errors: [{ message: "Größe fehlt 🏠", path: ["a"], extensions: { code: "NOT_FOUND", ort: "Köln" } }],
      }),
    },
  });

  expect((await execute("{ a }")).errors).toEqual([
    { message: "Größe fehlt 🏠", path: ["a"], extensions: { code: "NOT_FOUND" } },
  ]);
});

test("a variable's text reaches the subgraph", async () => {
  const { execute, asked } = createTestEngine({
    office: { sdl: "type Query { a(b: String): String }", answer: () => ({ data: { a: "x" } }) },
  });
  await execute("query ($b: String) { a(b: $b) }", { b: 'Größe "🏠"\n' });

  expect(asked[0]?.variables).toEqual({ b: 'Größe "🏠"\n' });
});
