/// <reference lib="dom" />
import type { GraphiQLProps } from "graphiql";

/** Asks as the form of the question page does, with the session's token; where a page comes instead of an answer, its sentence is the error. */
export function askAsForm(token: string): GraphiQLProps["fetcher"] {
  return async ({ query, variables, operationName }) => {
    const body = new URLSearchParams({
      ...{ "form-token": token, as: "program", query, operation: operationName ?? "" },
      variables: variables ? JSON.stringify(variables) : "",
    });
    const response = await fetch("/developer", { method: "POST", body });
    if (response.headers.get("content-type")?.startsWith("application/json")) return response.json();
    const page = new DOMParser().parseFromString(await response.text(), "text/html");

    return { errors: [{ message: page.querySelector("[data-code]")?.textContent ?? response.statusText }] };
  };
}
