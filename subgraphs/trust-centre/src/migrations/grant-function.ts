import { grantFunctionSql as grantSql } from "@kim-hub/kit/grant-function";

/** The roles that may use the links may use the function. */
export function grantFunctionSql(name: string): string {
  return grantSql(name, "person_link");
}
