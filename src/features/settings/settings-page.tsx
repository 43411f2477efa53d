/** Being built. */
export function SettingsPage(_props: Record<string, unknown>) {
  return <p>…</p>;
}
