import { isRowId } from "../database/is-row-id.js";
import type { RowClass } from "../database/loaders.js";
import { NotFoundError } from "../errors/errors.js";
import type { DisclosingContext } from "./disclosing-context.js";

/** A row about one person, under the office's own pseudonym. */
interface PersonalRow {
  readonly pseudonym: string;
}

/** The own row of this id, whose person it names to the disclosure log; `NOT_FOUND` if it is hidden or does not exist. */
export async function discloseFile<T extends PersonalRow>(
  type: RowClass<T>,
  id: string,
  { loaders, disclose }: DisclosingContext,
): Promise<T> {
  if (!isRowId(id)) throw new NotFoundError(`There is no ${type.name} of this id.`);
  const file = await loaders.get(type, id.toLowerCase());
  disclose(file.pseudonym, file);

  return file;
}
