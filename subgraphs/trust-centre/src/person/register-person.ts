import type { Stated } from "@kim-hub/kit/client-proof";
import type { Context } from "@kim-hub/kit/context";

const REGISTER = "select register_person(?, ?, ?) as id";

type Known = Pick<Stated, "office" | "authority"> & { readonly pseudonym: string };

/**
 * The id of the office's live link with its person, who is made known where nobody knew them; named to the disclosure log. One statement and
 * one answer, whatever was known before.
 */
export async function registerPerson(
  { office, pseudonym, authority }: Known,
  { em, disclose }: Context,
): Promise<string> {
  const [link] = await em.execute<{ id: string }[]>(
    REGISTER,
    [office, pseudonym, authority],
    "all",
    em.getLoggerContext(),
  );
  if (!link) throw new Error("register_person answers with a link.");
  disclose(link.id);

  return link.id;
}
