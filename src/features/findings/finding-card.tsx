import type { Finding } from "#core/model/finding.ts";
import { Card } from "#ui/card/card.tsx";
import styles from "./finding-card.module.css";
import { FindingPicture } from "./finding-picture.tsx";
import {
  daysWords,
  findingSentence,
  pairWords,
  type Speaker,
  sureWords,
  trendLink,
} from "./finding-words.ts";
import type { OwnSpread } from "./picture-positions.ts";

/** One thing that was found: the sentence, its picture, on how many days, how sure, and where to see more. */
export function FindingCard(props: {
  readonly finding: Finding;
  readonly speaker: Speaker;
  readonly spread: OwnSpread | undefined;
}) {
  const link = () => trendLink(props.finding);
  return (
    <Card heading={pairWords(props.finding, props.speaker)}>
      <div class={styles.body}>
        <p class={styles.sentence}>{findingSentence(props.finding, props.speaker)}</p>
        <FindingPicture {...props} />
        <p class={styles.foot}>
          <span class={styles.facts}>
            <span>{sureWords(props.finding)}</span>
            <span class="quiet">{daysWords(props.finding)}</span>
          </span>
          <a class={styles.link} href={link().href}>
            {link().words}
          </a>
        </p>
      </div>
    </Card>
  );
}
