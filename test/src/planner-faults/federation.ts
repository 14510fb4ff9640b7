const IMPORTS =
  "@key @requires @external @provides @shareable @inaccessible @interfaceObject @override @composeDirective @context @fromContext"
    .split(" ")
    .map((name) => `"${name}"`);

/** What makes an SDL one of a subgraph. */
export const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${IMPORTS}])\n`;
