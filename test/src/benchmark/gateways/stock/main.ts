/** The stock gateway as its makers document it: Apollo Server with `@apollo/gateway`, whose data sources keep connections. */
import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { addRoutes, createHttpServer, listen } from "@kim-hub/kit/http-server";
import { createStockGateway } from "../../../oracle/stock-gateway.js";

const { PORT = "", SUPERGRAPH_FILE = "" } = process.env;
const apollo = new ApolloServer({
  gateway: createStockGateway({ supergraphSdl: readFileSync(SUPERGRAPH_FILE, "utf8") }),
});
await apollo.start();
const http = createHttpServer();
addRoutes(http, { apollo, context: async () => ({}), needs: {} });
await listen(http, { host: "127.0.0.1", port: Number(PORT) });
process.on("disconnect", () => process.exit(0));
