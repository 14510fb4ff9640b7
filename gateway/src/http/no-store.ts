import type { ApolloServerPlugin } from "@apollo/server";
import type { HubContext } from "../caller/hub-context.js";

/** No cache may store an answer: a withdrawal of consent holds from the next request on. */
export const noStore: ApolloServerPlugin<HubContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        response.http.headers.set("cache-control", "no-store");
      },
    };
  },
};
