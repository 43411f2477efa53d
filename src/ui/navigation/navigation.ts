import { type Accessor, createMemo, createRoot, createSignal } from "solid-js";

/** Where the app is: `path` picks the page, `search` what it shows. */
interface Place {
  readonly path: string;
  readonly search: URLSearchParams;
}

function currentPlace(): Place {
  return { path: location.pathname, search: new URLSearchParams(location.search) };
}

// One signal instead of a routing library: five kinds of address do not need its nine kilobytes before
// the first check-in (measured with @solidjs/router 1.0).
const [place, setPlace] = createRoot(() => createSignal(currentPlace()));

/** The path of the address, followed by whoever reads it: "/trends". */
export const path: Accessor<string> = createRoot(() => createMemo(() => place().path));

/** A parameter of the address, followed by whoever reads it; undefined when it is not there. */
export function searchParam(name: string): string | undefined {
  return place().search.get(name) ?? undefined;
}

/** The address of the page shown now with some parameters changed; undefined removes one. */
export function hereWith(changes: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams(place().search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) search.delete(name);
    else search.set(name, value);
  }
  const text = search.toString();
  return place().path + (text ? `?${text}` : "");
}

let moved = false;

/** Whether the page shown was come to from another one of this app, rather than opened by its address. */
export function arrivedByLink(): boolean {
  return moved;
}

/** Goes to an address of the app. `replace` leaves no step for the back button to return to. */
export function navigate(address: string, options: { readonly replace?: boolean } = {}): void {
  const leavesPage = new URL(address, location.href).pathname !== location.pathname;
  if (options.replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  if (!leavesPage) {
    setPlace(currentPlace());
    return;
  }
  moved = true;
  withTransition(() => {
    setPlace(currentPlace());
    scrollTo(0, 0);
  });
}

/** Makes links and the back button move within the app instead of loading it anew. Called once. */
export function followLinks(): void {
  addEventListener("popstate", () => setPlace(currentPlace()));
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || !staysHere(event, link)) return;
    event.preventDefault();
    navigate(link.pathname + link.search);
  });
}

/** A plain click on a link to a page of this app; anything else is the browser's to handle. */
function staysHere(event: MouseEvent, link: HTMLAnchorElement): boolean {
  return (
    !event.defaultPrevented &&
    event.button === 0 &&
    !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) &&
    link.origin === location.origin &&
    !link.hash &&
    !link.target &&
    !link.hasAttribute("download")
  );
}

function withTransition(change: () => void): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (!still && "startViewTransition" in document) document.startViewTransition(change);
  else change();
}
