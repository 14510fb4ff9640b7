import type { Rule } from "@kim-hub/records/rule";
import { oneOf } from "@kim-hub/records/value-rules";
import { StatusCode } from "./status-code.js";

/** A status code; that somebody has no status is never recorded, whatever the register says. */
export const STATUS_CODE: Rule<StatusCode> = {
  ...oneOf<StatusCode>(StatusCode),
  explain: (text) => (text === "NO_STATUS" ? "being without a status is never recorded (§ 87 Abs. 2 AufenthG)" : null),
};
