/** Being built. */
export function CheckInSheet(_props: Record<string, unknown>) {
  return <p>…</p>;
}
