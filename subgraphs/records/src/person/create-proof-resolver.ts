import { type ClientProofKind, ClientProofKinds } from "@kim-hub/kit/client-proof-kind";
import type { RowClass } from "@kim-hub/kit/loaders";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { findLastFile } from "./find-last-file.js";
import type { PersonalFile } from "./personal-file.js";

/** Somebody whom the office knows by this pseudonym. */
interface KnownPerson {
  readonly pseudonym: string;
}

interface ProofOptions {
  /** The type of the person. */
  readonly of: new () => KnownPerson;
  /** Only who may read one of the person's files gets a proof. */
  readonly files: RowClass<PersonalFile>;
  readonly Protected: MethodDecorator;
}

/** The field by which an office proves to the trust centre whom it knows; the subgraph reads it together (`readTogether`). */
export function createProofResolver({ of, files, Protected }: ProofOptions): new () => object {
  @Resolver(() => of)
  class ProofResolver {
    @FieldResolver(() => String, {
      nullable: true,
      description:
        "For the trust centre's mutations: proves, for five minutes and for this caller alone, that the person is the office's own (Nachweis). Nobody on the way can read it. With `LINKING` it also holds codes of name and birth date, keyed so that nobody can try names. Null where none of the person's files is the caller's.",
    })
    @Protected
    async proof(
      @Root() { pseudonym }: KnownPerson,
      @Arg("kind", () => ClientProofKinds, { defaultValue: "COUNTER" }) kind: ClientProofKind,
      @Ctx() { loaders, disclose, sealProof, makeLinkageCodes }: OfficeContext,
    ): Promise<string | null> {
      const last = await findLastFile(loaders, { files, pseudonym });
      if (!last) return null;
      disclose(pseudonym);

      return sealProof(kind === "LINKING" ? { kind, pseudonym, ...makeLinkageCodes(last) } : { kind, pseudonym });
    }
  }

  return ProofResolver;
}
