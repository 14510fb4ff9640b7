/** The stock gateway as its makers document it: Apollo Server with `@apollo/gateway`, whose data sources keep connections. */
import { readFileSync } from "node:fs";
import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { addRoutes, createHttpServer, listen } from "@kim-hub/kit/http-server";

const { PORT = "", SUPERGRAPH_FILE = "" } = process.env;
const apollo = new ApolloServer({
  gateway: new ApolloGateway({ supergraphSdl: readFileSync(SUPERGRAPH_FILE, "utf8") }),
});
await apollo.start();
const http = createHttpServer();
addRoutes(http, { apollo, context: async () => ({}), checkReady: async () => {} });
await listen(http, { host: "127.0.0.1", port: Number(PORT) });
process.on("disconnect", () => process.exit(0));
