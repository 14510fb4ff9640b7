import { ApolloGateway } from "@apollo/gateway";

type Options = ConstructorParameters<typeof ApolloGateway>[0];

/** The stock gateway, which by default would report to its maker and look for a cloud's metadata server to say where it runs. */
export function createStockGateway(options: Options): ApolloGateway {
  process.env.APOLLO_TELEMETRY_DISABLED = "true";

  return new ApolloGateway(options);
}
