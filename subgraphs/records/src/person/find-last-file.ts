import type { Loaders, RowClass } from "@kim-hub/kit/loaders";
import type { PersonalFile } from "./personal-file.js";

interface Asked {
  readonly files: RowClass<PersonalFile>;
  /** The person's. */
  readonly pseudonym: string;
}

/** The file that says who the person is: the last of those that the reader may see, or null where none is. */
export async function findLastFile(loaders: Loaders, { files, pseudonym }: Asked): Promise<PersonalFile | null> {
  const seen = await loaders.list(files, "pseudonym", pseudonym);

  return seen.at(-1) ?? null;
}
