/** Being built. */
export function ImportPage(_props: Record<string, unknown>) {
  return <p>…</p>;
}
