/** Being built. */
export function AboutNumbersPage(_props: Record<string, unknown>) {
  return <p>…</p>;
}
