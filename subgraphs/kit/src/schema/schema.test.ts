import { fileURLToPath } from "node:url";
import { composeServices } from "@apollo/composition";
import { expect, test } from "@jest/globals";
import { parse } from "graphql";
import { Arg, Directive, Field, FieldResolver, Int, ObjectType, Query, Resolver } from "type-graphql";
import { DataClass, data } from "./data-class.js";
import { requireListed } from "./require-listed.js";
import { asKnown, createSubgraphSchema } from "./schema.js";

const Public = data({ dataClass: DataClass.PUBLIC, basis: "§ 9 TIntG NRW", retention: "P10Y" });

const Identity = data({ dataClass: DataClass.IDENTITY, basis: "§ 67a SGB X", retention: "P3Y" });

@ObjectType()
class Labelled {
  @Field(() => String)
  @Public
  readonly name!: string;

  @Field(() => String)
  @Public
  readonly place!: string;

  @Field(() => String)
  @Identity
  readonly person!: string;
}

@ObjectType()
class HalfLabelled {
  @Field(() => String)
  @Public
  readonly name!: string;

  @Field(() => String)
  @Public
  readonly place!: string;

  @Field(() => String)
  readonly person!: string;
}

@ObjectType()
class Unlabelled {
  @Field(() => String)
  readonly name!: string;
}

@Resolver()
class LabelledResolver {
  @Query(() => Labelled)
  @Public
  labelled(): Labelled {
    return { name: "a", place: "b", person: "c" };
  }
}

@Resolver()
class HalfLabelledResolver {
  @Query(() => HalfLabelled)
  @Public
  halfLabelled(): HalfLabelled {
    return { name: "a", place: "b", person: "c" };
  }
}

@Resolver()
class UnlabelledResolver {
  @Query(() => Unlabelled)
  unlabelled(): Unlabelled {
    return { name: "a" };
  }
}

test("data class, basis and retention stand in the SDL: on an object those of most of its fields, on a field its own", async () => {
  const { sdl } = await createSubgraphSchema({ resolvers: [LabelledResolver] });

  expect(sdl).toContain(`type Labelled @data(class: "PUBLIC", basis: "§ 9 TIntG NRW", retention: "P10Y") {
  name: String!
  place: String!
  person: String! @data(class: "IDENTITY", basis: "§ 67a SGB X", retention: "P3Y")
}`);
  expect(sdl).toContain(`type Query @data(class: "PUBLIC", basis: "§ 9 TIntG NRW", retention: "P10Y") {
  labelled: Labelled!
}`);
});

test("no field is covered by the data class of its object's other fields", async () => {
  await expect(createSubgraphSchema({ resolvers: [HalfLabelledResolver] })).rejects.toThrow(
    "These fields have no @data class: HalfLabelled.person.",
  );
});

test("fields without data class stop the schema, each by name", async () => {
  await expect(createSubgraphSchema({ resolvers: [UnlabelledResolver] })).rejects.toThrow(
    "These fields have no @data class: Query.unlabelled, Unlabelled.name.",
  );
});

@ObjectType()
@Directive(`@key(fields: "name")`)
@Directive("@interfaceObject")
@Directive(`@tag(name: "partner")`)
class Office {
  @Field(() => String)
  @Public
  readonly name!: string;

  @Directive("@cost(weight: 7)")
  @Directive(`@reviewed(by: "council")`)
  @Field(() => String)
  @Public
  readonly address!: string;
}

@ObjectType()
@Directive(`@key(fields: "id")`)
class Partner {
  @Field(() => String)
  @Public
  readonly id!: string;

  @Directive("@external")
  @Field(() => String)
  readonly title!: string;

  @Directive(`@override(from: "owner")`)
  @Field(() => String, { nullable: true })
  @Public
  readonly label?: string;
}

@Resolver()
class DirectiveResolver {
  @Query(() => [Office])
  @Directive("@listSize(assumedSize: 3)")
  @Public
  offices(@Arg("first", () => Int) first: number): Office[] {
    return Array.from({ length: first }, () => ({ name: "a", address: "b" }));
  }

  @Query(() => Partner)
  @Directive(`@provides(fields: "title")`)
  @Public
  partner(): Partner {
    return { id: "1", title: "a" };
  }
}

test("every directive of Federation and one of the office's own are imported as they are used, and compose", async () => {
  const { sdl } = await createSubgraphSchema({
    resolvers: [DirectiveResolver],
    references: { Office: asKnown, Partner: asKnown },
    directives: [
      {
        url: "https://office.example/reviewed/v1.0",
        definition: "directive @reviewed(by: String!) on FIELD_DEFINITION",
      },
    ],
  });
  const owner = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
    type Partner @key(fields: "id") { id: String! title: String! @shareable label: String }
    interface Office @key(fields: "name") { name: String! }
    type Town implements Office @key(fields: "name") { name: String! }
    type Query { towns: [Town] }`;
  const { supergraphSdl, errors } = composeServices([
    { name: "office", url: "http://office", typeDefs: parse(sdl) },
    { name: "owner", url: "http://owner", typeDefs: parse(owner) },
  ]);

  expect(errors).toBeUndefined();
  expect(supergraphSdl).toMatch(/address: String! .*@reviewed\(by: "council"\)/);
  expect(supergraphSdl).toContain("@listSize(assumedSize: 3");
  expect(sdl).not.toMatch(/"@(requires|shareable|inaccessible)"/);
});

test("a directive that nobody declares stops the schema by its name", async () => {
  await expect(createSubgraphSchema({ resolvers: [DirectiveResolver] })).rejects.toThrow(
    "These directives are not declared: @reviewed.",
  );
});

@ObjectType()
class Island {
  @Field(() => String)
  @Public
  readonly name!: string;
}

@Resolver(() => Island)
class IslandResolver {
  @FieldResolver(() => String)
  @Public
  weather(): string {
    return "fair";
  }
}

@Resolver(() => Labelled)
class LabelledFieldResolver {
  @FieldResolver(() => String, { name: "country" })
  @Public
  countryOf(): string {
    return "here";
  }
}

test("a field resolver on a type that nothing reaches stops the schema by its name", async () => {
  const unreached = createSubgraphSchema({ resolvers: [LabelledResolver, IslandResolver, LabelledFieldResolver] });

  await expect(unreached).rejects.toThrow(
    "IslandResolver.weather stands on Island, which no query, entity or field reaches.",
  );
});

test("a field resolver under another name, and one on a type that is an orphan, are reached", async () => {
  const { sdl } = await createSubgraphSchema({
    resolvers: [LabelledResolver, IslandResolver, LabelledFieldResolver],
    orphans: [Island],
  });

  expect(sdl).toContain("country: String!");
  expect(sdl).toContain("weather: String!");
});

test("an entity that nobody says how to find stops the schema, and so does a reference to none", async () => {
  const directives = [
    { url: "https://office.example/reviewed/v1.0", definition: "directive @reviewed(by: String!) on FIELD_DEFINITION" },
  ];
  const forgotten = createSubgraphSchema({
    resolvers: [DirectiveResolver],
    references: { Office: asKnown },
    directives,
  });
  const unknown = createSubgraphSchema({ resolvers: [LabelledResolver], references: { Labelled: asKnown } });

  await expect(forgotten).rejects.toThrow(
    "Partner can be named by its key, and `references` does not say how it is found: byId(Partner) reads its row, asKnown takes the key alone.",
  );
  await expect(unknown).rejects.toThrow("`references` names Labelled, which has no key in this subgraph.");
});

test("a resolver in a file of the folder that no noun lists is named", async () => {
  const folders = {
    sources: fileURLToPath(new URL("../../src/testing/counselling", import.meta.url)),
    compiled: fileURLToPath(new URL("../testing/counselling", import.meta.url)),
  };
  const schema = await createSubgraphSchema({ resolvers: [LabelledResolver] });
  const { CounsellingResolver } = await import("../testing/counselling/counselling.resolver.js");
  const listed = await createSubgraphSchema({ resolvers: [CounsellingResolver] });

  await expect(requireListed(schema, folders)).rejects.toThrow(
    "No noun lists CounsellingResolver: nobody could ask what stands there.",
  );
  await expect(requireListed(listed, folders)).resolves.toBeUndefined();
});
