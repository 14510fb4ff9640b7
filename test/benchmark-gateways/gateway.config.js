/** Hive Gateway as fast as its documentation lets it be: without log, pages, request ids and WebSockets. */
export const gatewayConfig = {
  logging: false,
  landingPage: false,
  graphiql: false,
  requestId: false,
  multipart: false,
  disableWebsockets: true,
};
