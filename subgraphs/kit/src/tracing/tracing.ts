import type { Tracing, TracingOptions } from "./create-tracing.js";

export type { Tracing };

/** The traces of a process; null where the settings name no collector: then the library is not even loaded. */
export async function startTracing({
  url,
  ...options
}: Omit<TracingOptions, "url"> & { readonly url: string | null }): Promise<Tracing | null> {
  if (url === null) return null;
  const { createTracing } = await import("./create-tracing.js");

  return createTracing({ ...options, url });
}
