import { composeServices } from "@apollo/composition";
import { parse } from "graphql";
import type { World } from "./world.js";

/** The supergraph of a world, or why there is none. */
export function compose(world: World): { readonly sdl: string } | { readonly faults: readonly string[] } {
  const services = Object.entries(world.subgraphs).map(([name, sdl]) => ({
    name,
    typeDefs: parse(sdl, { noLocation: true }),
    url: `http://${name}.invalid`,
  }));
  const { supergraphSdl, errors } = composeServices(services);

  return supergraphSdl === undefined
    ? { faults: (errors ?? []).map(({ message }) => message) }
    : { sdl: supergraphSdl };
}
