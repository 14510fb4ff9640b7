import { DataClass } from "@kim-hub/kit/data-class";
import type { BadInputError } from "@kim-hub/kit/errors";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { badRequest } from "../caller/bad-request.js";
import { isJsonObject, type JsonObject } from "../engine/data/json.js";

/** Their earlier states are kept, in the history or frozen. */
const KEPT: readonly DataClass[] = [DataClass.PUBLIC, DataClass.AGGREGATE];

/** Whether a run may read what was known at an earlier instant. */
export function readsKeptStates({ sheet: { classes } }: SavedQuery): boolean {
  return classes.every((each) => KEPT.includes(each));
}

/** `extensions: { knownAt }` of a request's members: the instant as of which it is to be run; null without it. */
export function readKnownAt({ extensions }: JsonObject): string | null | BadInputError {
  const knownAt = isJsonObject(extensions) ? (extensions.knownAt ?? null) : null;
  if (knownAt === null) return null;
  if (!isInstant(knownAt)) return badRequest("knownAt is an instant such as 2026-11-29T08:00:00.000Z.");
  if (Date.parse(knownAt) > Date.now()) return badRequest("knownAt lies in the future.");

  return knownAt;
}

function isInstant(value: unknown): value is string {
  return typeof value === "string" && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value;
}
