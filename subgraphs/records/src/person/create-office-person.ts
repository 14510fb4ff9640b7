import type { RowClass } from "@kim-hub/kit/loaders";
import { asKnown } from "@kim-hub/kit/schema";
import { Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";
import type { Noun } from "../noun/noun.js";
import { createProofResolver } from "./create-proof-resolver.js";
import type { PersonalFile } from "./personal-file.js";

interface OfficePerson {
  /** Of the type: `ImmigrationPerson`. */
  readonly name: string;
  /** With the official term. */
  readonly description: string;
  readonly files: RowClass<PersonalFile>;
  readonly Protected: PropertyDecorator & MethodDecorator;
}

/** An office's person, reached from their files alone: clients of the graph never see the pseudonym. */
export function createOfficePerson({ name, description, files, Protected }: OfficePerson): Noun {
  @Directive(`@key(fields: "pseudonym")`)
  @ObjectType(name, { description })
  class Person {
    @Field(() => ID, { description: "The office's own pseudonym of the person." })
    @Directive("@inaccessible")
    @Protected
    readonly pseudonym!: string;
  }

  @Resolver(() => files)
  class PersonResolver {
    @FieldResolver(() => Person, { description: "The person of the file, as the trust centre may know them." })
    @Protected
    person(@Root() { pseudonym }: PersonalFile): Person {
      return { pseudonym };
    }
  }

  return {
    resolvers: [PersonResolver, createProofResolver({ of: Person, files, Protected })],
    references: { [name]: asKnown },
    readTogether: [name],
  };
}
