import { DOCUMENTS } from "./documents.js";
import type { Random } from "./random.js";

/** Methods and paths that lead nowhere, or nearly. */
export function hostileAddress(random: Random): { method: string; path: string } {
  const method = random.pick([
    "GET",
    "POST",
    "PUT",
    "DELETE",
    "PATCH",
    "HEAD",
    "OPTIONS",
    "PROPFIND",
    "MKCOL",
    "SEARCH",
    "PURGE",
  ]);
  const path = random.pick([
    "/graphql",
    "/graphql/",
    "//graphql",
    "/graphql%00",
    "/%",
    "/%ff",
    "/../graphql",
    "/GRAPHQL",
    "/live",
    "/ready",
    "/",
    "/__proto__",
    `/${random.marked()}`,
    `/${"a/".repeat(random.size(3000))}`,
    "/graphql;x=1",
    "/graphql?",
    "*",
    "/graphql#x",
    "/.well-known/x",
  ]);

  return { method, path };
}

/** Query strings of a GET that hold no valid question. */
export function hostileQueryString(random: Random): string {
  const query = random.pick(DOCUMENTS)(random).slice(0, random.size(10_000)).toWellFormed();
  const path = random.pick([
    `?query=${encodeURIComponent(query)}`,
    "?query={__typename}&query={__typename}",
    "?query=%7B__typename%7D&variables=%7B",
    `?query=%7B__typename%7D&variables=${encodeURIComponent(random.pick(["[]", "1", '"x"', "null", '{"__proto__":{}}', `{"a":"${random.marked()}"}`]))}`,
    `?query=%7B__typename%7D&extensions=${encodeURIComponent(random.pick(["[]", "1", "{", '{"persistedQuery":1}', '{"persistedQuery":{"version":1,"sha256Hash":"x"}}']))}`,
    `?query=mutation%7BrevokePath(pathId:"${random.marked()}")%7D`,
    `?${"a=1&".repeat(random.size(3000))}`,
    "?query=%",
    "?query=%ff%fe",
    "?query[]=x",
    "?query[__proto__]=x",
    "?__proto__=x&constructor=y",
    `?${random.marked()}`,
    "?",
    `?query=%7B__typename%7D&operationName=${random.marked()}`,
  ]);

  return path.replaceAll(/[^\x21-\x7e]/g, "");
}
