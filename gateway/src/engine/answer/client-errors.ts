import { GraphQLError } from "graphql";
import type { RunError, RunErrors } from "../fetch/run-errors.js";
import { type ClientDocument, clientPath } from "./client-path.js";
import { ErrorPlaces } from "./error-places.js";

/** The errors of a run as the client reads them, with paths in its own field names. */
export function publishErrors(errors: readonly RunError[], document: ClientDocument): GraphQLError[] {
  const publish = (error: RunError) =>
    toGraphQLError({ ...error, path: error.path && clientPath(error.path, document) });
  // A field that the planner added under a name of its own may fail as well; the client reads the error once.
  const isRepeated = ({ path }: RunError) =>
    path?.some((element) => typeof element === "string" && document.synthetics.has(element)) === true;
  const first = errors.filter((error) => !isRepeated(error)).map(publish);
  const again = errors.filter(isRepeated).map(publish);
  if (again.length === 0) return first;
  const published = new Set(first.map(({ message, path }) => JSON.stringify([message, path])));

  return [...first, ...again.filter(({ message, path }) => !published.has(JSON.stringify([message, path])))];
}

/** Error paths in the client's field names; paths through fields that it did not select stay internal. */
export function findErrorPlaces({ kept, omitted }: RunErrors, document: ClientDocument): ErrorPlaces {
  const places = new ErrorPlaces();
  for (const { path } of kept) {
    const place = path && clientPath(path, document);
    places.add(place && path && place.length < path.length ? path : place);
  }
  // Omitted errors may stand anywhere.
  if (omitted > 0) places.add(undefined);

  return places;
}

export function toGraphQLError({ message, path, extensions }: RunError): GraphQLError {
  return new GraphQLError(message, { extensions, path: path ?? null });
}
