import { Dynamic } from "solid-js/web";
import { path } from "#ui/navigation/navigation.ts";
import { pageAt } from "./routes.ts";
import { Shell } from "./shell.tsx";
import { today } from "./today.ts";

/** The whole app. */
export function App() {
  return (
    <Shell>
      <Dynamic component={pageAt(path())} today={today()} />
    </Shell>
  );
}
