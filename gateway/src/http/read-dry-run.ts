import { BadInputError } from "@kim-hub/kit/errors";
import type { FastifyRequest } from "fastify";
import ipaddr from "ipaddr.js";
import { DryOperation } from "../dry-run/dry-operation.js";
import { isJsonObject } from "../engine/data/json.js";
import { readSearch } from "../saved-queries/read-named-run.js";

/** `extensions: { dryRun: true }` of a request's members, however it was sent; null for every other request. */
export function readDryRun({ body, query, ip }: Pick<FastifyRequest, "body" | "ip" | "query">): DryOperation | null {
  const searched = readSearch(query);
  const members = [body, searched instanceof BadInputError ? null : searched];
  const isAsked = members.some(
    (asked) => isJsonObject(asked) && isJsonObject(asked.extensions) && asked.extensions.dryRun === true,
  );

  return isAsked ? new DryOperation(isThisMachine(ip)) : null;
}

/** Behind a trusted proxy the address is that of the proxy's caller. */
function isThisMachine(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "loopback";
}
