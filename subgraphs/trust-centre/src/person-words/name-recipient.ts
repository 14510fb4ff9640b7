import { TRUST_CENTRE_RECIPIENT } from "../permission/permission-codes.js";
import type { PersonWords } from "./person-words.js";

/** The trust centre knows a steering group by its id alone. */
export function nameRecipient(words: PersonWords, recipient: string): string {
  return recipient === TRUST_CENTRE_RECIPIENT
    ? words.phrase("trustCentre", {})
    : words.phrase("steeringGroup", { id: recipient });
}
