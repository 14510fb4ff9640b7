import { expect, test } from "@jest/globals";
import { readText } from "./read-text.js";
import { SentFile } from "./sent-file.js";

const read = (bytes: Buffer) => readText(new SentFile("a.csv", bytes));

test("UTF-8 is read with and without its mark, and everything else as Windows-1252", () => {
  const utf8 = { text: "Größe;5 €", encoding: "utf-8" };

  expect(read(Buffer.from("Größe;5 €"))).toEqual(utf8);
  expect(read(Buffer.from("\uFEFFGröße;5 €"))).toEqual(utf8);
  expect(read(Buffer.from("4772f6df653b352080", "hex"))).toEqual({ ...utf8, encoding: "windows-1252" });
});

test("workbooks of Excel, texts in UTF-16, images and empty or large files are none", () => {
  expect(read(Buffer.from("504b030414000600", "hex"))).toBe("WORKBOOK");
  expect(read(Buffer.from("d0cf11e0a1b11ae10000", "hex"))).toBe("WORKBOOK");
  expect(read(Buffer.from("\uFEFFa;b", "utf16le"))).toBe("NO_TEXT");
  expect(read(Buffer.from("89504e470d0a1a0a0000", "hex"))).toBe("NO_TEXT");
  expect(read(Buffer.alloc(0))).toBe("EMPTY");
  expect(read(Buffer.alloc(900_001, "x"))).toBe("TOO_LARGE");
});

test("a text that only begins as a workbook does is text", () => {
  expect(read(Buffer.from("PK;Name\n1;x"))).toEqual({ text: "PK;Name\n1;x", encoding: "utf-8" });
});
