import { pathStatus } from "@kim-hub/ki-strategy/path-status";
import type { ReleasedParts } from "@kim-hub/ki-strategy/released-path";
import { showRoute } from "@kim-hub/ki-strategy/show-route";
import { BadInputError } from "@kim-hub/kit/errors";
import { type GraphQLSchema, isObjectType } from "graphql";
import type { AnswerField, OwnAnswers } from "../mock-context.js";
import { objectValue } from "../values/object-value.js";
import { seedOf } from "../values/seed.js";

/** The fields of a path that ki-strategy composes of the offices' parts: its own code does so here too, since it reads nothing else. */
export function createStrategyAnswers(subgraph: string, contract: GraphQLSchema): OwnAnswers {
  return new Map<string, AnswerField>([
    ["ReleasedPath.route", (known, _args, { viewer }) => showRoute(requireParts(known), viewer)],
    ["ReleasedPath.status", (known) => pathStatus(requireParts(known))],
    [
      "ReleasedPath.territory",
      ({ ags }) => {
        const type = contract.getType("Territory");

        return isObjectType(type) ? objectValue(type, { subgraph, seed: seedOf("Territory"), known: { ags } }) : null;
      },
    ],
  ]);
}

function requireParts(known: Readonly<Record<string, unknown>>): ReleasedParts {
  if (!isReleasedParts(known))
    throw new BadInputError("ReleasedPath needs the lists of offices that released or are named.");

  return known;
}

/** The parts themselves are as their offices' contracts say, which the gateway holds them to. */
function isReleasedParts(
  known: Readonly<Record<string, unknown>>,
): known is Readonly<Record<string, unknown>> & ReleasedParts {
  return Array.isArray(known.releasedOffices) && Array.isArray(known.namedOffices);
}
