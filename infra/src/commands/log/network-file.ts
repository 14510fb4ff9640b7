/** How an export names the file with the public keys of all logs. */
export const NETWORK_FILE = "network.json";
