import { isUtf8 } from "node:buffer";
import type { FileFault } from "../../words/file-words.js";
import { MOST_BYTES } from "./file-limits.js";
import type { SentFile } from "./sent-file.js";

/** The text of a file. */
export interface FileText {
  readonly text: string;
  /** Windows-1252, as Excel writes CSV in Germany, is what every text is taken for that is no UTF-8. */
  readonly encoding: "utf-8" | "windows-1252";
}

/** How Excel's workbooks begin, today's and those before 2007. */
const WORKBOOKS = ["504b0304", "d0cf11e0a1b11ae1"].map((start) => Buffer.from(start, "hex"));

/** The text, without the mark that may stand before UTF-8, or why there is none. */
export function readText({ bytes }: SentFile): FileText | FileFault {
  if (bytes.length === 0) return "EMPTY";
  if (bytes.length > MOST_BYTES) return "TOO_LARGE";
  if (WORKBOOKS.some((start) => bytes.subarray(0, start.length).equals(start))) return "WORKBOOK";
  if (bytes.includes(0)) return "NO_TEXT";
  const encoding = isUtf8(bytes) ? "utf-8" : "windows-1252";

  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
