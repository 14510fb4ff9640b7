interface WayTileProps {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Where it is done; left out where no page does it. */
  readonly way?: { readonly to: string; readonly text: string };
}

/** Something that is done elsewhere, and why nothing of it is counted here. */
export function WayTile({ id, title, text, way }: WayTileProps) {
  return (
    <section class="hub-card hub-tile" aria-labelledby={id}>
      <h3 class="kern-heading-small" id={id}>
        {title}
      </h3>
      <p class="kern-body">{text}</p>
      {way && (
        <p class="kern-body">
          <a class="kern-link" href={way.to}>
            {way.text}
          </a>
        </p>
      )}
    </section>
  );
}
