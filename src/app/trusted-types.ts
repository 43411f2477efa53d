/** The part of Trusted Types that is used here; TypeScript's own library does not know it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string; createScriptURL(address: string): string },
  ): void;
}

/** What would run, load or redirect if it came in with markup. Solid's templates hold none of it. */
const ACTIVE = /<(?:script|iframe|object|embed|base|link|meta)\b|[\s"'/]on[a-z]+\s*=|javascript:/i;

/** Lets markup through that can only be looked at: what Solid makes elements from. */
export function inertHtml(html: string): string {
  if (ACTIVE.test(html)) throw new TypeError("Markup that could run something was refused");
  return html;
}

/** Lets workers through that come with the app. */
export function ownScript(address: string, base: string): string {
  if (new URL(address, base).origin !== new URL(base).origin) {
    throw new TypeError("A script from elsewhere was refused");
  }
  return address;
}

/**
 * Stands guard where text becomes markup or a script, as the response header asks the browser to insist
 * on (require-trusted-types-for). Called before the first element is made.
 */
export function guardMarkup(): void {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy("default", {
    createHTML: inertHtml,
    createScriptURL: (address) => ownScript(address, location.href),
  });
}
