import { staffOf } from "./staff.js";

/** Whose case it is, as subject of a token; of several case managers in turn. */
export function caseManagerOf(authority: string, turn: number): string {
  return staffOf("CASE_MANAGER", authority, turn);
}
