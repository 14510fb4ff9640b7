import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../installation/root.js";

/** A protocol mapper, as Keycloak exports it. */
export interface ProtocolMapper {
  readonly protocolMapper: string;
  readonly config: Readonly<Record<string, string>>;
}

/** What a sign-in at a realm rests on, of the much that Keycloak exports. */
interface Realm {
  readonly realm: string;
  readonly accessTokenLifespan: number;
  readonly clientScopes: readonly { readonly name: string; readonly protocolMappers: readonly ProtocolMapper[] }[];
  readonly clients: readonly RealmClient[];
}

interface RealmClient {
  readonly clientId: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly defaultClientScopes: readonly string[];
  readonly optionalClientScopes: readonly string[];
}

/** The realm that the guide for Keycloak names. */
export function readRealm(): Realm {
  return JSON.parse(readFileSync(join(ROOT, "infra/keycloak/realm.json"), "utf8"));
}

/** The mappers of a client's token: of its default scopes, and of the optional ones that were asked for. */
export function listMappers(realm: Realm, clientId: string, asked: readonly string[]): readonly ProtocolMapper[] {
  const client = realm.clients.find((each) => each.clientId === clientId);
  if (!client) throw new Error(`The realm ${realm.realm} has no client ${clientId}.`);
  const { defaultClientScopes, optionalClientScopes } = client;
  const granted = [...defaultClientScopes, ...optionalClientScopes.filter((name) => asked.includes(name))];

  return granted.flatMap((name) => {
    const scope = realm.clientScopes.find((each) => each.name === name);
    if (!scope) throw new Error(`The realm ${realm.realm} has no client scope ${name}.`);

    return scope.protocolMappers;
  });
}
