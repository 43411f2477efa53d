/** Being built. */
export function WelcomePage(_props: Record<string, unknown>) {
  return <p>…</p>;
}
