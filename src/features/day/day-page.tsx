/** Being built. */
export function DayPage(_props: Record<string, unknown>) {
  return <p>…</p>;
}
