/** Being built. */
export function TodayCards(_props: Record<string, unknown>) {
  return <p>…</p>;
}
