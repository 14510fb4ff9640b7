import { isIP } from "node:net";
import type { KeyHolder, ServicePlace } from "../../installation/keys/site/create-site.js";
import { InputError } from "../command-error.js";

/** Where every service of the image listens. */
const PORT = 4000;
const MOST_PORT = 65_535;
const DNS = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** `immigration=offices.example.org:4004`; the name before `=` may be left out where there is one service. A service without a place is reached by its name. */
export function readPlaces(
  given: readonly string[],
  holders: readonly KeyHolder[],
): (service: KeyHolder) => ServicePlace {
  const places = new Map<KeyHolder, ServicePlace>();
  for (const text of given) {
    const [named, place] = text.includes("=")
      ? splitAt(text, "=")
      : [holders.length === 1 ? holders[0] : undefined, text];
    const holder = holders.find((each) => each === named);
    if (!holder)
      throw new InputError(`--host takes <service>=<host>, with a service whose keys are made, not '${text}'.`);
    const { host, port } = readPlace(place, text);
    const before = places.get(holder);
    places.set(holder, { hosts: [...(before?.hosts ?? []), host], port: before?.port ?? port });
  }

  return (service) => places.get(service) ?? { hosts: [service], port: PORT };
}

function readPlace(place: string, text: string): { readonly host: string; readonly port: number } {
  const found = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/.exec(place);
  const host = found?.[1] ?? found?.[2] ?? "";
  const port = Number(found?.[3] ?? PORT);
  if (!(isIP(host) || DNS.test(host)) || port < 1 || port > MOST_PORT)
    throw new InputError(`--host takes a host's name or address, with a port where it is not ${PORT}, not '${text}'.`);

  return { host: host.toLowerCase(), port };
}

function splitAt(text: string, mark: string): [string, string] {
  const index = text.indexOf(mark);

  return [text.slice(0, index), text.slice(index + mark.length)];
}
