/** Being built. */
export function HelpPage(_props: Record<string, unknown>) {
  return <p>…</p>;
}
