import type { Context } from "@kim-hub/kit/context";
import { NotFoundError } from "@kim-hub/kit/errors";
import type { RowClass } from "@kim-hub/kit/loaders";
import { composed } from "./file-reference.js";

/** The own file of this reference, whose person it names to the disclosure log; `NOT_FOUND` if it is hidden or does not exist. */
export async function discloseByReference<T extends { readonly pseudonym: string }>(
  type: RowClass<T>,
  reference: string,
  { loaders, disclose }: Pick<Context, "loaders" | "disclose">,
): Promise<T> {
  const file = await loaders.find(type, composed(reference), "fileReference");
  if (!file) throw new NotFoundError(`There is no ${type.name} of this reference.`);
  disclose(file.pseudonym);

  return file;
}
