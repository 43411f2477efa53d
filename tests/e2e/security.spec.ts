import { addresses } from "./addresses.ts";
import { expect, test } from "./app.ts";

test("no page asks for anything that the security policy refuses", async ({ app }) => {
  for (const address of [...addresses, "/?log=new"]) {
    const page = await app.open(address);
    await expect(page.getByRole("heading", { level: 1 }), address).toBeVisible();
  }
  expect(app.violations).toEqual([]);
});

test("the policy is strict, and stands on the very first response", async ({ app, request }) => {
  for (const address of ["/", "/trends", "/index.html", "/service-worker.js"]) {
    const headers = (await request.get(app.url + address)).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, address).toContain("script-src 'self';");
    expect(policy, address).not.toMatch(/unsafe|\*|https?:/);
    expect(headers["x-content-type-options"], address).toBe("nosniff");
    expect(headers["cache-control"], address).toBe("no-cache");
  }
});

test("what the app does not come with neither runs nor is drawn", async ({ app }) => {
  const page = await app.open("/");
  const outcome = await page.evaluate(async () => {
    const attempt = (work: () => void) => {
      try {
        work();
      } catch {
        // Refused with an error, or silently: what counts is what it did.
      }
    };
    attempt(() => {
      const script = document.createElement("script");
      script.append("document.body.dataset.ran = 'yes'");
      document.body.append(script);
    });
    const image = document.createElement("p");
    attempt(() => {
      image.innerHTML = "<img src=x onerror=alert(1)>";
    });
    const styled = document.createElement("p");
    attempt(() => styled.setAttribute("style", "color: red"));
    const fetched = await fetch("https://elsewhere.example/").then(
      () => true,
      () => false,
    );
    return {
      ran: document.body.dataset["ran"],
      markup: image.innerHTML,
      colour: styled.style.color,
      fetched,
    };
  });
  expect(outcome).toEqual({ ran: undefined, markup: "", colour: "", fetched: false });
  expect(app.violations.join("\n")).toMatch(/connect-src/);
});
