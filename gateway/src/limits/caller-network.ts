const GROUPS = 8;
const NETWORK_GROUPS = 4;

/** The address itself; for IPv6 its /64 network, because one caller owns all the 2^64 addresses of it. */
export function callerNetwork(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(":")) return address;

  const [left = [], right = []] = address.split("::").map((half) => half.split(":").filter(Boolean));
  const zeros = Array<string>(Math.max(0, GROUPS - left.length - right.length)).fill("0");

  return [...left, ...zeros, ...right].slice(0, NETWORK_GROUPS).join(":");
}
