/** Loaded into a process by `--import`: says on stderr with whom the process wants to speak, and whose name it asks for. */
import { Socket as DatagramSocket } from "node:dgram";
import dns from "node:dns";
import { writeSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { Socket } from "node:net";

const STDERR = 2;

function report(host: unknown): void {
  writeSync(STDERR, `speaks to ${host}\n`);
}

/** Calls `before` with the arguments of each call. */
function watch(target: object, name: string, before: (args: readonly unknown[]) => void): void {
  const original: unknown = Reflect.get(target, name);
  if (typeof original !== "function") return;
  Reflect.set(target, name, function (this: unknown, ...args: unknown[]) {
    before(args);

    return Reflect.apply(original, this, args);
  });
}

/** As `net` hands its arguments on: the options first, in a list of their own; a port and a host; or the path of a socket. */
function hostOf([first, second]: readonly unknown[]): unknown {
  const options: unknown = Array.isArray(first) ? first[0] : first;
  if (typeof options !== "object" || options === null) return typeof second === "string" ? second : "localhost";

  return Reflect.get(options, "path") ?? Reflect.get(options, "host") ?? "localhost";
}

watch(Socket.prototype, "connect", (args) => report(hostOf(args)));
watch(DatagramSocket.prototype, "send", (args) => report(args.findLast((arg) => typeof arg === "string")));
for (const resolver of [dns, dns.promises])
  for (const name of Object.keys(resolver).filter((key) => /^(?:lookup|resolve|reverse)/.test(key)))
    watch(resolver, name, ([host]) => report(host));
syncBuiltinESMExports();
