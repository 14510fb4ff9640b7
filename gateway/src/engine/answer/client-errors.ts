import { GraphQLError } from "graphql";
import type { RunError, RunErrors } from "../fetch/run-errors.js";
import { type ClientDocument, clientPath } from "./client-path.js";
import { ErrorPlaces } from "./error-places.js";

/** The errors of a run as the client reads them, with places in its own words. */
export function publishErrors(errors: readonly RunError[], document: ClientDocument): GraphQLError[] {
  const publish = (error: RunError) =>
    toGraphQLError({ ...error, path: error.path && clientPath(error.path, document) });
  // What the planner asked for once more, under a name of its own, may fail once more; the client reads it once.
  const isRepeated = ({ path }: RunError) =>
    path?.some((element) => typeof element === "string" && document.synthetics.has(element)) === true;
  const first = errors.filter((error) => !isRepeated(error)).map(publish);
  const again = errors.filter(isRepeated).map(publish);
  if (again.length === 0) return first;
  const dedupable = new Set(first.map(({ message, path }) => JSON.stringify([message, path])));

  return [...first, ...again.filter(({ message, path }) => !dedupable.has(JSON.stringify([message, path])))];
}

/** Where errors stand in the data: in the client's words, but for what it did not ask for, whose place is none of the answer's. */
export function findErrorPlaces({ kept, omitted }: RunErrors, document: ClientDocument): ErrorPlaces {
  const places = new ErrorPlaces();
  for (const { path } of kept) {
    const place = path && clientPath(path, document);
    places.add(place && path && place.length < path.length ? path : place);
  }
  // Those that were counted only may stand anywhere.
  if (omitted > 0) places.add(undefined);

  return places;
}

export function toGraphQLError({ message, path, extensions }: RunError): GraphQLError {
  return new GraphQLError(message, { extensions, path: path ?? null });
}
