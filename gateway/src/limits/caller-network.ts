import ipaddr from "ipaddr.js";

const NETWORK_GROUPS = 4;

/** The address itself; for IPv6 its /64 network, because one caller owns all the 2^64 addresses of it. */
export function callerNetwork(address: string): string {
  // A trusted proxy may have said "unknown".
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();

  return parsed.parts
    .slice(0, NETWORK_GROUPS)
    .map((group) => group.toString(16))
    .join(":");
}
