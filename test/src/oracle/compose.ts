import { composeServices } from "@apollo/composition";
import { parse } from "graphql";

/** The SDL of each subgraph by its name. */
type Subgraphs = Readonly<Record<string, string>>;

/** The supergraph of these subgraphs, or why there is none. */
export function compose(subgraphs: Subgraphs): { readonly sdl: string } | { readonly faults: readonly string[] } {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    typeDefs: parse(sdl, { noLocation: true }),
    url: `http://${name}.invalid`,
  }));
  const { supergraphSdl, errors } = composeServices(services);

  return supergraphSdl === undefined
    ? { faults: (errors ?? []).map(({ message }) => message) }
    : { sdl: supergraphSdl };
}

/** Throws if the subgraphs do not compose. */
export function requireSupergraph(subgraphs: Subgraphs): string {
  const composed = compose(subgraphs);
  if ("faults" in composed) throw new Error(composed.faults.join("\n"));

  return composed.sdl;
}
