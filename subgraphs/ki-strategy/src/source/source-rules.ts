import type { CsvRule } from "../reference/csv-rules.js";

export const SOURCE_ID: CsvRule<string> = {
  rule: "must be a name of at most 100 characters without blanks, such as 05711-2024-17",
  read: (text) => (/^\S{1,100}$/.test(text) ? text : null),
};

/** An address with a password in it is no address to publish. */
export const WEB_ADDRESS: CsvRule<string> = {
  rule: "must be a web address that begins with https:// or http:// and holds no password",
  read: (text) => (isWebAddress(text) ? text : null),
};

export const SHA256: CsvRule<string> = {
  rule: "must be a SHA-256 of 64 hexadecimal digits in lower case",
  read: (text) => (/^[0-9a-f]{64}$/.test(text) ? text : null),
};

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/\S{1,2000}$/.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);

  return username === "" && password === "";
}
