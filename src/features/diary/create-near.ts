import { type Accessor, createSignal, onCleanup } from "solid-js";

/**
 * Whether an element is on the screen or within `margin` of it (a CSS length). `element` is given once, as
 * a ref. `look` asks again, for when something else has moved it.
 */
export function createNear(
  margin: string,
  changed: (isNear: boolean) => void = () => {},
): { readonly near: Accessor<boolean>; readonly ref: (element: Element) => void; readonly look: () => void } {
  const [near, setNear] = createSignal(true);
  let element: Element | undefined;
  const observer = new IntersectionObserver(
    (seen) => {
      const isNear = seen.at(-1)?.isIntersecting ?? false;
      changed(isNear);
      setNear(isNear);
    },
    { rootMargin: `${margin} 0px` },
  );
  onCleanup(() => observer.disconnect());
  return {
    near,
    ref: (given) => {
      element = given;
      observer.observe(given);
    },
    look: () => {
      if (!element) return;
      observer.unobserve(element);
      observer.observe(element);
    },
  };
}
