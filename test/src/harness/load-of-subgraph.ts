/** Compiled modules that a subgraph does not export, as the build itself reads them. */
// biome-ignore lint/suspicious/noExplicitAny: the one place that joins the subgraphs' own modules.
export function loadOfSubgraph(name: string, module: string): Promise<any> {
  return import(new URL(`../../../subgraphs/${name}/dist/${module}.js`, import.meta.url).href);
}
