/** Being built. */
export function TrendsPage(_props: Record<string, unknown>) {
  return <p>…</p>;
}
