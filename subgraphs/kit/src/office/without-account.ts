import { Role, type Viewer } from "../identity/viewer.js";

/** As whom every office's log names a person with an account: by the account's own subject the logs of two offices could be joined. */
const PERSON = "person";

/** As an office sees a caller: a person with an account bears no name that another office knows; of everybody else nothing changes. */
export function withoutAccount<V extends Pick<Viewer, "actor" | "role">>(viewer: V): V {
  return viewer.role === Role.DATA_SUBJECT ? { ...viewer, actor: PERSON } : viewer;
}
