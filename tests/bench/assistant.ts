import type { Page } from "@playwright/test";
import { LocalServer } from "../e2e/local-server.ts";
import { Device } from "../e2e/page-models/device.ts";
import { ModelAssistant } from "../e2e/page-models/model-assistant.ts";
import { Person } from "../e2e/person.ts";
import { bringInSeason } from "../e2e/season.ts";
import type { LlmServer } from "../llm/contract-server/llm-server.ts";
import { startLlm } from "../llm/contract-server/start.ts";
import { readBuild } from "../size/build-manifest.ts";
import { type Figure, median } from "./figure.ts";

const QUESTIONS = 7;
const LOOKS = 3;
/** Milliseconds between two of its tokens: a fast provider, so that what is measured is ours. */
const PACE = 5;
const ANSWER = "Your days look much like your usual ones, and nothing stands out among them this week.";

/** Modules that only the assistant needs. */
const OF_ASSISTANT =
  /^src\/(features|core)\/assistant\/|^src\/remote\/ai-|\/contract\/(ai|sieve)|node_modules\/marked\//;

/** How fast an answer's first word is there, and what the assistant costs those who don't use it. */
export async function benchAssistant(): Promise<Figure[]> {
  const llm = await startLlm({ pace: PACE });
  const server = await LocalServer.open({
    AI_PROVIDER: "openai-compatible",
    AI_BASE_URL: llm.baseUrl,
    AI_API_KEY: llm.apiKey,
    AI_MODEL: "make-believe",
    AI_REQUESTS_PER_MINUTE: "1000",
  });
  const device = await Device.start(server.url);
  try {
    await device.signIn(await Person.signUp(server.url, "bench"));
    const chat = new ModelAssistant(device.page);
    await chat.useModel();
    const first = await firstToken(chat, llm);
    await bringInSeason(device.page);
    return [first, await keptInsight(chat, llm), inFirstLoad()];
  } finally {
    await device.close();
    await server.close();
    await llm.close();
  }
}

async function firstToken(chat: ModelAssistant, llm: LlmServer): Promise<Figure> {
  const times: number[] = [];
  // The first one starts Deno's part and fetches the page's; nobody waits for that twice.
  for (let question = 0; question <= QUESTIONS; question += 1) {
    llm.script.say(ANSWER);
    await chat.open();
    await noteFirstWord(chat.page);
    await chat.put(`How is it going, for the time number ${question}?`);
    const shown = await chat.page.waitForFunction(() => (globalThis as { firstWordAt?: number }).firstWordAt);
    const sent = llm.requests.at(-1)?.firstByteAt;
    if (sent === undefined) throw new Error("The provider was not asked");
    if (question > 0) times.push(Number(await shown.jsonValue()) - sent);
    await chat.answered(1);
  }
  return {
    name: "Provider's first byte to the answer's first word on the screen",
    value: median(times),
    unit: "ms",
    bar: 150,
    baseline: `runs: ${times.map((time) => time.toFixed(0)).join(", ")}`,
  };
}

/** What an insight costs that a model wrote before, however often it is looked at. */
async function keptInsight(chat: ModelAssistant, llm: LlmServer): Promise<Figure> {
  const byModel = chat.page.getByText(/make-believe, an AI/);
  const look = () => chat.page.goto("/trends?metric=recovery&range=30");
  await look();
  await chat.button("Say more").click();
  await byModel.waitFor();
  const before = chat.sent.length + llm.requests.length;
  for (let times = 0; times < LOOKS; times += 1) {
    await look();
    await byModel.waitFor();
  }
  return {
    name: `A kept insight looked at ${LOOKS} times: requests to function and provider`,
    value: chat.sent.length + llm.requests.length - before,
    unit: "requests",
    bar: 0,
  };
}

/** Notes in the page when the first frame with a word of an answer was drawn, by the clock of the machine. */
async function noteFirstWord(page: Page): Promise<void> {
  await page.evaluate(() => {
    const scope = globalThis as { firstWordAt?: number };
    const observer = new MutationObserver(() => {
      const [paragraph] = document.querySelectorAll("article p");
      if (!/\S/.test(paragraph?.textContent ?? "")) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const drawn = new MessageChannel();
        drawn.port1.onmessage = () => {
          scope.firstWordAt = performance.timeOrigin + performance.now();
        };
        drawn.port2.postMessage(undefined);
      });
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

function inFirstLoad(): Figure {
  const { firstScripts, modules } = readBuild("dist");
  const loaded = firstScripts.flatMap((file) => modules[file] ?? []);
  return {
    name: "Modules of the assistant in the first load",
    value: loaded.filter((module) => OF_ASSISTANT.test(module)).length,
    unit: "modules",
    bar: 0,
    baseline: `of ${loaded.length}`,
  };
}
