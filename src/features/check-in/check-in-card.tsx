/** Being built. */
export function CheckInCard(_props: Record<string, unknown>) {
  return <p>…</p>;
}
