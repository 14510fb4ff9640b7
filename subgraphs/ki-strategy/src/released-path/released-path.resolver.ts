import type { Context } from "@kim-hub/kit/context";
import { officeField } from "@kim-hub/kit/office-fields";
import { Pseudonymous } from "@kim-hub/kit/office-part";
import { RELEASING_OFFICES } from "@kim-hub/offices/office-names";
import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { Territory } from "../territory/territory.js";
import { PathStatus, pathStatus } from "./path-status.js";
import { ReleasedPath } from "./released-path.js";
import { Route } from "./route.js";
import { showRoute } from "./show-route.js";

const PART =
  "{ asOf status segments { legalDomain event code fromQuarter toQuarter isDisputed } statedWaits { fromQuarter toQuarter } }";

// One text for all fields: two different sets would cost the planner two fetches.
const PARTS = RELEASING_OFFICES.map((office) => `${officeField(office, "Part")} ${PART}`).join(" ");
const REQUIRES = `@requires(fields: "${PARTS} ags releasedOffices namedOffices")`;

@Resolver(() => ReleasedPath)
export class ReleasedPathResolver {
  @FieldResolver(() => Territory, { nullable: true, description: "The steering group's territory." })
  @Directive(REQUIRES)
  @Pseudonymous
  territory(@Root() { ags }: ReleasedPath, @Ctx() { loaders }: Context): Promise<Territory | null> {
    return loaders.find(Territory, ags, "ags");
  }

  @FieldResolver(() => PathStatus, {
    nullable: true,
    description: "Whether every office that released its part also answered.",
  })
  @Directive(REQUIRES)
  @Pseudonymous
  status(@Root() path: ReleasedPath): PathStatus {
    return pathStatus(path);
  }

  @FieldResolver(() => Route, {
    nullable: true,
    description: "The segments of all offices in order, with the gaps between them.",
  })
  @Directive(REQUIRES)
  @Pseudonymous
  route(@Root() path: ReleasedPath, @Ctx() { viewer }: Context): Route {
    return showRoute(path, viewer);
  }
}
