/** Being built. */
export function DiaryPage(_props: Record<string, unknown>) {
  return <p>…</p>;
}
