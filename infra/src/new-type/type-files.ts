import { camel, type TypeNames } from "./type-names.js";

/** Where an office has its example, seen from the type's folder. */
const EXAMPLES = "../testing";

/** What the files of a new type are made of. */
export interface NewType {
  readonly office: string;
  readonly names: TypeNames;
  /** The German official term. */
  readonly german: string;
}

/** The files of a type of the one shape by their names: rows of an authority that are about nobody, with a list, a table and a test. */
export function writeTypeFiles(type: NewType): Readonly<Record<string, string>> {
  const { kebab } = type.names;

  return {
    [`${kebab}.ts`]: entity(type),
    [`${kebab}.table.ts`]: table(type),
    [`${kebab}.resolver.ts`]: resolver(type),
    [`${kebab}.noun.ts`]: noun(type),
    [`${kebab}.test.ts`]: listTest(type),
  };
}

const entity = ({ names: { pascal, words }, german }: NewType) => `import { randomUUID } from "node:crypto";
import { OWN_AUTHORITY } from "@kim-hub/kit/row-level-security";
import { createVersion } from "@kim-hub/records/version";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";

type Values = Omit<${pascal}, "id" | "version"> & { readonly id?: string };

const Version = createVersion(Aggregate);

@ObjectType({ description: "What an authority keeps as a ${words} (${german}); about nobody." })
@Entity({ policies: [OWN_AUTHORITY] })
export class ${pascal} {
  @Field(() => ID)
  @Aggregate
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @Field(() => ID, { description: "The authority whose row it is." })
  @Aggregate
  @Property({ type: "text", index: true })
  readonly authorityId: string;

  @Field(() => String, { description: "Its name in the authority (Bezeichnung)." })
  @Aggregate
  @Property({ type: "text" })
  readonly name: string;

  @Version
  readonly version: number = 1;

  constructor(values: Values) {
    this.id = values.id ?? randomUUID();
    this.authorityId = values.authorityId;
    this.name = values.name;
  }
}
`;

const table = ({
  names: { kebab, pascal, plural, constants, words },
  german,
}: NewType) => `import { required } from "@kim-hub/records/column";
import { AUTHORITY } from "@kim-hub/records/personal-columns";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { TEXT } from "@kim-hub/records/text-rules";
import { ${pascal} } from "./${kebab}.js";

/** Of each authority; about nobody. */
export const ${constants} = createTable({
  file: "${plural}.csv",
  entity: ${pascal},
  key: ["authority", "name"],
  idOf: uuidOf,
  columns: {
    authority: AUTHORITY,
    name: required(TEXT),
  },
  recorded: { term: "${article(words)} ${words} (${german})", ownerOf: ({ authorityId }) => authorityId },
});
`;

const resolver = ({
  names: { kebab, pascal, plural, list },
  german,
}: NewType) => `import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { ${pascal} } from "./${kebab}.js";

const MOST = 100;

@Resolver()
export class ${pascal}Resolver {
  @Query(() => [${pascal}], {
    nullable: true,
    description: "The first 100 ${plural.replaceAll("-", " ")} of the caller's own authority by name (${german}); empty for everybody else.",
  })
  @assumedSize(MOST)
  @Aggregate
  ${list}(@Ctx() { em }: Context): Promise<readonly ${pascal}[]> {
    return em.find(${pascal}, {}, { orderBy: { name: "asc" }, limit: MOST });
  }
}
`;

const noun = ({
  names: { kebab, pascal, constant, constants },
}: NewType) => `import type { Noun } from "@kim-hub/records/noun";
import { ${pascal} } from "./${kebab}.js";
import { ${pascal}Resolver } from "./${kebab}.resolver.js";
import { ${constants} } from "./${kebab}.table.js";

export const ${constant}_NOUN: Noun = {
  entities: [${pascal}],
  resolvers: [${pascal}Resolver],
  tables: [${constants}],
};
`;

const listTest = ({
  office,
  names: { kebab, pascal, plural, list },
}: NewType) => `import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Role } from "@kim-hub/kit/viewer";
import { ${camel(office)} } from "${EXAMPLES}/${office}.js";
import { ${pascal} } from "./${kebab}.js";

const LIST = "{ ${list} { authorityId name version } }";
const { staff, foreign } = ${camel(office)};

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(${camel(office)});
  await office.given(
    new ${pascal}({ authorityId: staff.authority, name: "Second (erfunden)" }),
    new ${pascal}({ authorityId: staff.authority, name: "First (erfunden)" }),
    new ${pascal}({ authorityId: foreign.authorityId, name: "Other (erfunden)" }),
  );
});

afterAll(() => office.stop());

test("staff see the ${plural.replaceAll("-", " ")} of their own authority by name, by one statement", async () => {
  const { data, statements } = await office.ask(LIST, { as: staff });

  expect(data.${list}).toEqual([
    { authorityId: staff.authority, name: "First (erfunden)", version: 1 },
    { authorityId: staff.authority, name: "Second (erfunden)", version: 1 },
  ]);
  expect(statements).toBe(1);
});

test("the public is refused them", async () => {
  const { data, errors } = await office.ask(LIST, { as: { role: Role.PUBLIC } });

  expect(data).toEqual({ ${list}: null });
  expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});
`;

function article(words: string): string {
  return /^[aeiou]/.test(words) ? "an" : "a";
}
