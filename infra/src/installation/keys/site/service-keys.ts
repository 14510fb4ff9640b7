import { generateSigningKeys, type KeyPair } from "@kim-hub/kit/keys";
import { OFFICE_SUBGRAPHS } from "@kim-hub/offices/office-names";
import type { SubgraphName } from "@kim-hub/offices/subgraphs";
import type { ServiceName } from "../../service-names.js";
import { logKeyOf, witnessKeyOf } from "../key-names.js";
import { listPairs } from "../key-pairs.js";
import { mandateKeys } from "../mandate-keys.js";

/** A pair of a service's own. */
export interface OwnPair {
  readonly name: string;
  readonly generate: () => Promise<KeyPair>;
  /** Whether its files hold sets, which can be rotated; the others hold a key alone. */
  readonly isSet: boolean;
}

/** What a service makes for itself, and what it must be given. */
export interface ServiceKeys {
  readonly pairs: readonly OwnPair[];
  /** Symmetric keys of its own. */
  readonly secrets: readonly { readonly name: string; readonly isSet: boolean }[];
  /** The public halves of others that it reads. */
  readonly publics: readonly string[];
  /** The secret that all offices share, and who makes it. */
  readonly shared: { readonly name: string; readonly maker: ServiceName } | null;
}

const LINKAGE = "linkage";
/** The first office makes what all of them share. */
const [LINKAGE_MAKER] = OFFICE_SUBGRAPHS;
const SECRETS: readonly string[] = [LINKAGE, "linkage-code", "session"];

export function keysOf(service: ServiceName): ServiceKeys {
  const { privates, publics } = namesOf(service);
  const pairs = new Map(listPairs().map((pair) => [pair.name, pair]));
  const isOwnSecret = (name: string) => SECRETS.includes(name) && (name !== LINKAGE || service === LINKAGE_MAKER);

  return {
    pairs: privates
      .filter((name) => !SECRETS.includes(name))
      .map((name) => {
        const pair = pairs.get(name);

        return { name, generate: pair?.generate ?? generateSigningKeys, isSet: pair !== undefined };
      }),
    secrets: privates.filter(isOwnSecret).map((name) => ({ name, isSet: name === "session" })),
    publics,
    shared: LINKAGE_MAKER && privates.includes(LINKAGE) ? { name: LINKAGE, maker: LINKAGE_MAKER } : null,
  };
}

/** Which service makes and keeps the private key of this name; null for none. */
export function ownerOf(name: string, services: readonly ServiceName[]): ServiceName | null {
  const owns = (service: ServiceName) => {
    const { pairs, secrets } = keysOf(service);

    return [...pairs, ...secrets].some((key) => key.name === name);
  };

  return services.find(owns) ?? null;
}

/** The keys that the service's settings name, which `npm start` gives it too. */
function namesOf(service: ServiceName): { readonly privates: readonly string[]; readonly publics: readonly string[] } {
  if (service === "gateway") return { privates: ["envelope", "receipt", "session"], publics: [] };
  if (service === "gateway-log") return { privates: [logKeyOf("gateway"), witnessKeyOf("gateway")], publics: [] };
  const privates = [logKeyOf(service), witnessKeyOf(service)];
  const publics = ["envelope"];
  const note = (list: string[]) => (name: string) => {
    list.push(name);

    return name;
  };
  mandateKeys(service satisfies SubgraphName, { private: note(privates), public: note(publics) });

  return { privates, publics };
}
