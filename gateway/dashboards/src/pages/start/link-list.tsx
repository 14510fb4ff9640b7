/** Links under a heading; nothing where there are none. */
export function LinkList({
  id,
  title,
  links,
}: {
  readonly id: string;
  readonly title: string;
  readonly links: readonly { readonly to: string; readonly text: string }[];
}) {
  if (links.length === 0) return null;

  return (
    <section aria-labelledby={id}>
      <h2 class="kern-heading-large" id={id}>
        {title}
      </h2>
      <ul class="hub-found">
        {links.map(({ to, text }) => (
          <li key={to} class="kern-body">
            <a class="kern-link" href={to}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
