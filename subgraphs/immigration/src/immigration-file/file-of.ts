import type { Context } from "@kim-hub/kit/context";
import type { Ref } from "@mikro-orm/core";
import { ImmigrationFile } from "./immigration-file.js";

/** The file of a row: read with it by a list, or by one statement for all rows of the answer. */
export async function fileOf(
  { file }: { readonly file: Ref<ImmigrationFile> },
  { loaders }: Pick<Context, "loaders">,
): Promise<ImmigrationFile> {
  return file.isInitialized() ? file.getEntity() : loaders.get(ImmigrationFile, file.id);
}
