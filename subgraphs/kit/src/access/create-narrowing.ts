import { randomUUID } from "node:crypto";
import { type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Query, Resolver } from "type-graphql";
import { localDate } from "../calendar/calendar.js";
import { BadInputError, ForbiddenError, NotFoundError } from "../errors/errors.js";
import { isPurpose, isRole, Role, type Viewer } from "../identity/viewer.js";
import { assumedSize } from "../limits/list-size.js";
import { camelName, type Office, pascalName } from "../mandate/office.js";
import type { Context } from "../schema/context.js";
import { DataClass } from "../schema/data-class.js";
import { LocalDate } from "../schema/scalars.js";
import { dataClassOf } from "./data-class-of.js";
import { AccessRule, Narrowing } from "./narrowing.js";

const MOST_NARROWINGS = 100;

@InputType({ description: "What an office takes from whom, and why (Einschränkung des Zugriffs)." })
export class NarrowingInput {
  @Field(() => String, { description: "The field as `Type.field`, as this office's contract names it." })
  readonly coordinate!: string;

  @Field(() => String, { nullable: true, description: "A role of the access matrix; all roles where it is left out." })
  readonly role!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "A purpose of the access matrix; all purposes where it is left out.",
  })
  readonly purpose!: string | null;

  @Field(() => LocalDate, { description: "The first day on which it holds: today or later." })
  readonly from!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The last day; it holds until it is ended where this is left out.",
  })
  readonly until!: string | null;

  @Field(() => String)
  readonly reason!: string;
}

/** How an office's data stewards narrow the access matrix for their own authority; no input of theirs can widen it. */
export function createNarrowing(office: Office): new () => object {
  const name = pascalName(office);

  @Resolver()
  class NarrowingResolver {
    @Query(() => [Narrowing], {
      name: `${camelName(office)}Narrowings`,
      nullable: true,
      description:
        "What the own authority took from whom, the newest first, those that ended too. Data stewards; for everybody else the list is empty.",
    })
    @assumedSize(MOST_NARROWINGS)
    @AccessRule
    narrowings(@Ctx() { em }: Context): Promise<readonly Narrowing[]> {
      return em.find(Narrowing, {}, { orderBy: { declaredAt: "desc", id: "asc" }, limit: MOST_NARROWINGS });
    }

    @Mutation(() => Narrowing, {
      name: `narrow${name}Access`,
      description:
        "Takes a field from a role or purpose that the access matrix grants it, for the own authority's staff and for callers of no authority (Einschränkung des Zugriffs). Data stewards. It holds from the next request on; what is taken looks as what the matrix refuses.",
    })
    @AccessRule
    async narrow(
      @Arg("input", () => NarrowingInput) input: NarrowingInput,
      @Ctx() { em, viewer }: Context,
      @Info() { schema }: GraphQLResolveInfo,
    ): Promise<Narrowing> {
      const { coordinate, from: fromDay, reason } = input;
      const { actor } = viewer;
      const authority = requireSteward(viewer);
      const [role, purpose, untilDay] = [input.role ?? null, input.purpose ?? null, input.until ?? null];
      requireNarrowable(coordinate, schema);
      if (role !== null && !isRole(role)) throw new BadInputError("The role is none of the access matrix.");
      if (purpose !== null && !isPurpose(purpose)) throw new BadInputError("The purpose is none of the access matrix.");
      if (fromDay < localDate()) throw new BadInputError("A narrowing holds from today on or later.");
      if (untilDay !== null && untilDay < fromDay) throw new BadInputError("A narrowing ends before it begins.");
      if (reason.trim() === "") throw new BadInputError("A narrowing needs its reason.");
      const narrowing = {
        authorityId: authority,
        coordinate,
        role,
        purpose,
        fromDay,
        untilDay,
        reason,
        declaredBy: actor,
      };

      return em.transactional(async (own) => {
        const id = await own.insert(Narrowing, { id: randomUUID(), ...narrowing });

        return own.findOneOrFail(Narrowing, { id });
      });
    }

    @Mutation(() => Narrowing, {
      name: `end${name}Narrowing`,
      description:
        "Ends a narrowing before its last day, for good; what the matrix grants is read again. Data stewards, own authority. NOT_FOUND where it has ended.",
    })
    @AccessRule
    async end(@Arg("id", () => ID) id: string, @Ctx() { em, viewer }: Context): Promise<Narrowing> {
      requireSteward(viewer);

      return em.transactional(async (own) => {
        const ended = await own.execute<unknown[]>(END, [viewer.actor, id]);
        if (ended.length === 0) throw new NotFoundError("There is no such narrowing that holds or will.");

        return own.findOneOrFail(Narrowing, { id });
      });
    }
  }

  return NarrowingResolver;
}

const END = "update narrowing set ended_by = ?, ended_at = now() where id::text = ? and ended_at is null returning id";

/** The authority that a steward speaks for; all other staff of the office may write here too, and not this. */
function requireSteward({ role, authority }: Viewer): string {
  if (role === Role.DATA_STEWARD && authority !== null) return authority;

  throw new ForbiddenError("Only an authority's data stewards narrow the access matrix.");
}

/** What is for everybody is in no grant, so that nothing can be taken of it; what the log tells, the law gives (Art. 15, 33 and 39 DSGVO). */
function requireNarrowable(coordinate: string, schema: GraphQLSchema): void {
  const [typeName = "", fieldName = "", ...more] = coordinate.split(".");
  const type = schema.getType(typeName);
  const field = isObjectType(type) && more.length === 0 ? type.getFields()[fieldName] : undefined;
  if (!field || !isObjectType(type))
    throw new BadInputError("The coordinate names no field of this office's contract.");
  const dataClass = dataClassOf(field, type);
  if (dataClass === null || dataClass === DataClass.PUBLIC)
    throw new BadInputError(
      "The coordinate names a field that is for everybody: the matrix grants it to nobody in particular.",
    );
  if (dataClass === DataClass.DISCLOSURE)
    throw new BadInputError("The coordinate names what the disclosure log tells: no office may take that away.");
}
