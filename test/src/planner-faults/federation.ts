const IMPORTS =
  "@key @requires @external @provides @shareable @inaccessible @interfaceObject @override @composeDirective @context @fromContext"
    .split(" ")
    .map((name) => `"${name}"`);

/** The imports that make an SDL a subgraph's. */
export const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${IMPORTS}])\n`;
