import type { PublicError } from "@kim-hub/kit/errors";
import { BadInputError, NotFoundError } from "@kim-hub/kit/errors";
import { badRequest } from "../caller/bad-request.js";
import { forWholeRequest } from "../caller/for-whole-request.js";
import type { NamedRun } from "../caller/named-run.js";
import { isJsonObject, type JsonObject } from "../engine/data/json.js";
import { readAssignment } from "./assignment.js";
import { readKnownAt, readsKeptStates } from "./known-at.js";
import type { SavedQueries } from "./saved-queries.js";

/** The saved query of a request's members (GraphQL over HTTP, persisted documents); null if it names none. */
export function readNamedRun(asked: JsonObject, savedQueries: SavedQueries): NamedRun | null {
  const { documentId = null, query = null } = asked;
  const knownAt = readKnownAt(asked);
  const assignment = readAssignment(asked);
  if (documentId === null) {
    const [extension] = Object.entries({ knownAt, assignment }).flatMap(([name, given]) =>
      given === null ? [] : [name],
    );

    return extension === undefined
      ? null
      : { refusal: badRequest(`${extension} is for saved queries, which are named by a documentId.`) };
  }
  if (query !== null) return { refusal: badRequest("A request has a query or a documentId, not both.") };
  if (typeof documentId !== "string") return { refusal: badRequest("documentId is a text.") };
  const saved = savedQueries.findByDocumentId(documentId);
  if (!saved) return { refusal: unknownDocument() };
  if (knownAt instanceof BadInputError) return { refusal: knownAt };
  if (assignment instanceof BadInputError) return { refusal: assignment };
  if (knownAt !== null && !readsKeptStates(saved))
    return {
      refusal: badRequest(`The saved query ${saved.id} reads living rows, of which no earlier state is kept.`),
    };

  return { query: saved, wantsReceipt: asksReceipt(asked), knownAt, assignment };
}

/** `extensions: { receipt: true }`. */
function asksReceipt({ extensions }: JsonObject): boolean {
  return isJsonObject(extensions) && extensions.receipt === true;
}

function unknownDocument(): PublicError {
  return forWholeRequest(new NotFoundError("The hub has no saved query of this documentId."));
}

/** The members of a GET request, whose variables and extensions are JSON; a refusal if they are not. */
export function readSearch(search: unknown): JsonObject | BadInputError {
  if (!isJsonObject(search)) return {};
  const { variables, extensions, ...others } = search;
  const parsed = { variables: parseMember(variables), extensions: parseMember(extensions) };
  const faulty = Object.entries(parsed).find(([, value]) => value === undefined);

  return faulty ? badRequest(`${faulty[0]} is a JSON object.`) : { ...others, ...parsed };
}

/** Undefined if it is none. */
function parseMember(text: unknown): JsonObject | null | undefined {
  if (text === undefined || text === "") return null;
  try {
    const value: unknown = JSON.parse(String(text));

    return value === null || isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
