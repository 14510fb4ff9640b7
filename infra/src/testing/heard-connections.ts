import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { ROOT } from "../installation/root.js";

/** Runs a program that finds no way out but by a proxy, which hears whom it wants to speak to and refuses. */
export async function hearConnections(command: readonly string[], environment: NodeJS.ProcessEnv): Promise<string[]> {
  const heard: string[] = [];
  const proxy = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.once("data", (request) => {
      heard.push(String(request).split("\r\n")[0] ?? "");
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    });
  });
  await once(proxy.listen(0, "127.0.0.1"), "listening");
  const address = proxy.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const names = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"].flatMap((name) => [name, name.toLowerCase()]);
  const [file = "", ...args] = command;
  const child = spawn(file, args, {
    cwd: ROOT,
    stdio: "ignore",
    env: { ...environment, ...Object.fromEntries(names.map((name) => [name, url])), NODE_USE_ENV_PROXY: "1" },
  });
  const [code] = await once(child, "exit");
  proxy.close();
  if (code !== 0) throw new Error(`${command.join(" ")} ended with ${code}.`);

  return heard;
}
