import { ApolloServer } from "@apollo/server";

/** Loaded into the gateway's process by `--import`: tells over IPC how many requests Apollo Server has been given. */
let count = 0;

const execute = ApolloServer.prototype.executeHTTPGraphQLRequest;
ApolloServer.prototype.executeHTTPGraphQLRequest = function (request) {
  count += 1;

  return execute.call(this, request);
};

process.on("message", (message) => {
  if (message === "apollo") process.send?.({ count });
});
