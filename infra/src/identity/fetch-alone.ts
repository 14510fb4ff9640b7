type Init = Omit<RequestInit, "body"> & { readonly body?: RequestInit["body"] | undefined };

/**
 * Fetches on a connection of its own. The provider closes one that has waited for five seconds, which a process that was busy meanwhile notices
 * only by the failure of its next request.
 */
export function fetchAlone(url: string | URL, init: Init = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("connection", "close");

  return fetch(url, { ...init, headers, body: init.body ?? null });
}
