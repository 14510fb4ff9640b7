import type { Rule } from "@kim-hub/records/rule";
import { oneOf } from "@kim-hub/records/value-rules";
import { StatusCode } from "./status-code.js";

const ONE = oneOf<StatusCode>(StatusCode);

/** A status code; that somebody has no status is never recorded, whatever the register says. */
export const STATUS_CODE: Rule<StatusCode> = {
  ...ONE,
  explain: (text) =>
    text === "NO_STATUS"
      ? "being without a status is never recorded (§ 87 Abs. 2 AufenthG)"
      : (ONE.explain?.(text) ?? null),
};
