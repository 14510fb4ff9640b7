import type { Rule } from "@kim-hub/records/rule";
import { matching } from "@kim-hub/records/text-rules";
import { ID } from "type-graphql";

export const SOURCE_ID = matching(
  /^\S{1,100}$/,
  "must be a name of at most 100 characters without blanks, such as 05711-2024-17",
  ID,
);

/** An address with a password in it is no address to publish. */
export const WEB_ADDRESS: Rule<string> = {
  type: String,
  rule: "must be a web address that begins with https:// or http:// and holds no password",
  read: (text) => (isWebAddress(text) ? text : null),
};

export const SHA256 = matching(/^[0-9a-f]{64}$/, "must be a SHA-256 of 64 hexadecimal digits in lower case", String);

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/\S{1,2000}$/.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);

  return username === "" && password === "";
}
