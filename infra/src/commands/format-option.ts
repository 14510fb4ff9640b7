import { Option } from "commander";

/** `--format`: a table for people, JSON for programs. */
export function formatOption(about: string): Option {
  return new Option("--format <format>", about).choices(["json", "table"]).default("table");
}
