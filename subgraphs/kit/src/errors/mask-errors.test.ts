import { expect, test } from "@jest/globals";
import { GraphQLError } from "graphql";
import { pino } from "pino";
import { maskErrors } from "./mask-errors.js";

const MASKED = "The request failed inside the hub.";
const log = pino({ enabled: false });
const code = "INTERNAL_SERVER_ERROR";
const answer = (error: GraphQLError, answersDatabaseErrors?: boolean) =>
  maskErrors(log, answersDatabaseErrors === undefined ? {} : { answersDatabaseErrors })(
    { message: error.message, extensions: { code } },
    error,
  ).message;

const ofSubgraph = new GraphQLError("The database says: division by zero (22012).", { extensions: { code } });
const ofGateway = new GraphQLError("secret", { originalError: new TypeError("secret") });

test.each([[undefined], [false]])(
  "the gateway masks a subgraph's words of its database, where it is told %s",
  (tells) => {
    expect(answer(ofSubgraph, tells)).toBe(MASKED);
  },
);

test("in development the gateway passes a subgraph's words of its database on, and none of an error of its own", () => {
  expect(answer(ofSubgraph, true)).toBe("The database says: division by zero (22012).");
  expect(answer(ofGateway, true)).toBe(MASKED);
});
