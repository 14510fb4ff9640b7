/** `npm run invent -- --territory 05711 --persons 3000 --seed 1`: invented people for the offices of a territory. */
import { localDate } from "@kim-hub/kit/calendar";
import { forEverySubgraph } from "../../installation/subgraphs.js";
import { loadPopulation } from "../../invention/loading/load-population.js";
import { UnfitRowsError } from "../../invention/loading/load-rows.js";
import { listPlaces, type Place } from "../../invention/places.js";
import { inventPopulations } from "../../invention/population.js";
import { renderData } from "../../terminal/table.js";
import type { CommandContext } from "../command-context.js";
import { CommandError, InputError } from "../command-error.js";
import { isUnreachable } from "../database/is-unreachable.js";
import { findOwnerUrl } from "../database/owner-url.js";
import { requireNumber } from "../require-number.js";

export interface InventOptions {
  /** The AGS of districts or municipalities, by whose authorities the people are known. */
  readonly territory: readonly string[];
  readonly persons: string;
  readonly seed: string;
}

const MOST_PERSONS = 5_000_000;

/** The same people for the same seed on the same day: a second time it changes nothing but their permissions. */
export async function invent(options: InventOptions, { config, terminal }: CommandContext): Promise<0> {
  const today = localDate();
  const persons = requireNumber("persons", options.persons, { least: 1, most: MOST_PERSONS });
  const seed = requireNumber("seed", options.seed, { least: 0, most: 2 ** 31 - 1 });
  const territories = options.territory.map((territory) => ({ territory, places: requirePlaces(territory, today) }));
  const share = Math.ceil(persons / territories.length);
  const databases = await forEverySubgraph(async (name) => ({ ownerUrl: findOwnerUrl(config.environment, name) }));
  const started = Date.now();
  const rows = await loadPopulation({
    households: inventPopulations(territories.map((territory) => ({ ...territory, persons: share, seed, today }))),
    ...{ databases, today },
    onLoaded: (files) => terminal.draw?.(`${files} files of about ${persons} persons`),
  })
    .catch((error: unknown) => {
      if (isUnreachable(error)) throw new CommandError("No database answers; start the hub with npm start.", 1);
      if (!(error instanceof UnfitRowsError)) throw error;
      throw new CommandError(
        `The people of seed ${seed} were invented there on another day, with other lives: choose another --seed.`,
        1,
      );
    })
    .finally(() => terminal.draw?.(""));
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  terminal.print(
    renderData({ outcome: "invented people", persons, seed, territories: territories.length, rows, seconds }),
  );

  return 0;
}

function requirePlaces(territory: string, today: string): readonly Place[] {
  const places = listPlaces(territory, today);
  if (places.length === 0)
    throw new InputError(
      `--territory takes the AGS of a district or municipality in North Rhine-Westphalia, not '${territory}'.`,
    );

  return places;
}
