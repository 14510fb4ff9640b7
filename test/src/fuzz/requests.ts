import { hostileAddress, hostileQueryString } from "./addresses.js";
import { BODIES } from "./bodies.js";
import { DOCUMENTS } from "./documents.js";
import { hostileHeaders } from "./headers.js";
import { Random } from "./random.js";
import { RAW } from "./raw.js";
import type { HttpRequest, RawRequest } from "./wire-request.js";

/** The request of this number; the same for the same seed. `developer` is the authorization of one who may introspect. */
export function hostileRequest(seed: number, index: number, developer: string): HttpRequest | RawRequest {
  const random = new Random(seed * 1_000_003 + index);
  const families: readonly [number, () => HttpRequest | RawRequest][] = [
    [40, () => ofDocument(random, developer)],
    [30, () => ofBody(random)],
    [8, () => post("headers", asked(random.pick([...VALID, "{x}"])), hostileHeaders(random))],
    [6, () => ({ ...post("address", asked("{__typename}")), ...hostileAddress(random) })],
    [8, () => ofQueryString(random)],
    [4, () => post("valid", asked(random.pick(VALID)))],
    [4, () => ofRaw(random)],
  ];
  let place = random.next() * families.reduce((total, [weight]) => total + weight, 0);
  for (const [weight, make] of families) {
    place -= weight;
    if (place < 0) return make();
  }
  throw new Error("The place lies beyond the last family.");
}

const VALID = [
  "{__typename}",
  "{stateBodies{id name}}",
  '{territory(ags:"05711"){name district{name}}}',
  "{fundingByPillar(years:[2022]){year pillars{pillar amountCents}}}",
  '{releasedPath(token:"x"){pathId status route{segments{code}}}}',
];

const asked = (query: string, variables?: object) => JSON.stringify({ query, variables });

function post(family: string, body: string | Buffer, headers: HttpRequest["headers"] = {}): HttpRequest {
  const json = { "content-type": "application/json", ...headers };

  return { kind: "http", family, method: "POST", path: "/graphql", headers: json, body };
}

function ofDocument(random: Random, developer: string): HttpRequest {
  const make = random.pick(DOCUMENTS);
  const variables = { t: random.marked(), c: random.chance(0.5), input: { clientPseudonym: random.marked() } };

  return post(make.name, asked(make(random), variables), random.chance(0.2) ? { authorization: developer } : {});
}

function ofBody(random: Random): HttpRequest {
  const make = random.pick(BODIES);

  return post(make.name, make(random));
}

function ofQueryString(random: Random): HttpRequest {
  const path = `/graphql${hostileQueryString(random)}`;
  const headers: HttpRequest["headers"] = random.chance(0.8) ? { "apollo-require-preflight": "1" } : {};

  return { kind: "http", family: "queryString", method: "GET", path, headers, body: "" };
}

function ofRaw(random: Random): RawRequest {
  const make = random.pick(RAW);

  return { kind: "raw", family: make.name, ...make(random) };
}
