import type { PageData } from "../../hub/page-data.js";
import { nothingHere } from "../../layout/failure.js";
import type { Visit } from "../../layout/visit.js";
import { listNouns, type RecordedNoun } from "./list-nouns.js";

/** The noun that the address names. */
export function getNoun({ request }: Visit, { readContract }: Pick<PageData, "readContract">): RecordedNoun {
  const { noun } = Object(request.params);
  const found = listNouns(readContract()).find((each) => each.noun === noun);
  if (!found) throw nothingHere();

  return found;
}

/** The address of a noun's own rows, or of one of them. */
export function addressOf({ noun }: Pick<RecordedNoun, "noun">, id?: string): string {
  return id === undefined ? `/records/${noun}` : `/records/${noun}/rows/${encodeURIComponent(id)}`;
}
