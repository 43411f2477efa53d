/** Being built. */
export function YourDataPage(_props: Record<string, unknown>) {
  return <p>…</p>;
}
