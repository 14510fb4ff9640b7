import { tracingChannel } from "node:diagnostics_channel";

/** Where whoever watches a subgraph's start learns of its contract as soon as that is built, or why there is none. */
export const contractChannel = tracingChannel("kim-hub:contract");
