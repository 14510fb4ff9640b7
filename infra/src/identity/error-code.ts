import { types } from "node:util";

/** Whether the system failed with this code. Not `instanceof`, which is false for errors from another realm, as in Jest. */
export function hasCode(error: unknown, code: string): boolean {
  return types.isNativeError(error) && "code" in error && error.code === code;
}
