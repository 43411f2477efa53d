import type { Contender, Evaluation } from "./evaluate.ts";
import type { Coverage } from "./forecast-coverage.ts";
import type { LongestSpells } from "./longest-spells.ts";
import type { Interval } from "./within-person.ts";

/** The evaluations as text for people. */
export function report(evaluations: readonly Evaluation[], seed: number): string {
  return [
    "Will the next day fall into this person's own worst fifth? Every line of a set and target is judged on",
    "the same rows; baselines are fitted with the judged person left out. AUC is within a person, then the",
    `mean over people, with a 95 % interval from resampling people (seed ${seed}).`,
    ...evaluations.map(one),
  ].join("\n");
}

function one(evaluation: Evaluation): string {
  const {
    set,
    target,
    rows,
    people,
    judged,
    baseRate,
    model,
    shipped,
    elsewhere,
    baselines,
    gain,
    calibration,
  } = evaluation;
  const { calibrationError, bands, forecast, coverage } = evaluation;
  return [
    "",
    `${set} · ${target}: ${rows} rows, ${people} people (${judged} with an AUC), ${percent(baseRate)} bad days`,
    ...[...baselines, model, shipped, ...(elsewhere ? [elsewhere] : [])].map(line),
    `  model − last + EWMA + weekday: ${gain ? signed(gain) : "nobody to judge"}`,
    `  calibration by tenths, said → came: ${calibration
      .map(({ predicted, observed }) => `${percent(predicted)} → ${percent(observed)}`)
      .join(", ")}; error ${fixed(calibrationError)}`,
    `  by band, said → came: ${bands
      .map(({ band, days, predicted, observed }) =>
        days > 0 ? `${band} ${percent(predicted)} → ${percent(observed)} (${days} days)` : `${band} never`,
      )
      .join(", ")}`,
    forecast.days > 0
      ? `  80 % forecast intervals held ${percent(forecast.inside / forecast.days)} of ${forecast.days} days; a forecast is shown on ${percent(forecast.shown)} of days with a band`
      : "  no forecast was shown",
    ...coverage.map(coverageLine),
    spellsLine(evaluation.spells),
  ].join("\n");
}

function line({ name, area, brierSkill }: Contender): string {
  const shown = area ? `AUC ${fixed(area.value)} (${fixed(area.low)} to ${fixed(area.high)})` : "no AUC";
  return `  ${name.padEnd(24)}${shown}   Brier skill ${(100 * brierSkill).toFixed(1)} %`;
}

function spellsLine({ people, length, told, daysUntilTold, toldInside, toldOutside }: LongestSpells): string {
  if (people === 0) return "  longest hard times: nobody had one after two months";
  return `  longest hard time of ${people} people, ${length} days (median): told as above the usual for ${percent(told)} of them, from day ${daysUntilTold + 1} on (median); of all days in such times ${percent(toldInside)} were told, of others ${percent(toldOutside)}`;
}

function coverageLine({ forecast, days, held, thirds, width, steady }: Coverage): string {
  if (days === 0) return `  80 % intervals, ${forecast}: none to judge`;
  const early = thirds.map(percent).join(", ");
  const unmoved =
    steady > 0 ? `; ${percent(steady)} of days are people's who hardly change their answer` : "";
  return `  80 % intervals, ${forecast}: held ${percent(held)} of ${days} (thirds of history: ${early}), ${width.toFixed(2)} wide${unmoved}`;
}

const fixed = (value: number) => value.toFixed(3);
const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
const signed = ({ value, low, high }: Interval) =>
  [value, low, high].map((number) => `${number < 0 ? "−" : "+"}${Math.abs(number).toFixed(3)}`).join(" / ");
