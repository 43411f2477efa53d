import { squeezed } from "./plain-words.ts";

const disorderEnglish =
  "(?:(?:major |clinicaly? |severe(?:ly)? |mild(?:ly)? )?depres(?:ion|ed|ive (?:disorder|episode))|clinicaly? (?:anxiety|burn ?out|burned out|burnt out|exhaustion)|burn ?out syndrome|burn ?out(?! (?:risk|score|questionnaire|signal|scale))|burned out|burnt out|[a-z]+ disorder|ptsd|adhd|bipolar|ocd|insomnia|(?:sleep )?apn(?:o)?ea|chronic fatigue|overtraining syndrome|[a-z]+ syndrome|ana?emi[ac]|hypothyroid\\w*|hyperthyroid\\w*|diabet\\w+|arrhythmia|(?:atrial )?fibrillation|tachycardia|bradycardia|hypertension|narcolepsy|adrenal fatigue|long covid|covid|the flu|influenza|an infection|heart (?:disease|failure|condition)|schizophreni\\w+|autis\\w+|fibromyalgia|cancer|pneumonia|dysthymia|(?:a |an )?mental (?:illness|disorder)|psychosis|anorexia|bulimia)";
const fillEnglish =
  "(?:(?:a|an|the|just|clearly|probably|likely|most likely|definitely|indeed|now|also|very|what|called|that|of|from|with|as|in|to|be|me|mild|moderate|severe|acute|typical|early|classic|textbook|form|sign|signs|symptom|symptoms|case|some|all|undiagnosed|you|have|are|some kind|type|not|no|do|developed|generali[sz]ed|chronic|major|clinical) ){0,7}";
const claimEnglish =
  "(?:you (?:do |do not |dont |don't |may |might |could |probably |likely |clearly |definitely |most likely |seem to |appear to )*(?:have|has|had|got|suffer|meet|developed)|youve(?: got)?|you are|youre|suffering from|diagnos\\w+ (?:you|is|of)|this is|that is|thats|it is|its|these are|points? (?:to|towards?)|pointing (?:to|towards?)|indicates?|indicative of|consistent with|suggests?|suggesting|sounds like|loks like|looks like|case of|criteria for|typical (?:of|for)|characteristic of|you describe (?:is|as)|you described (?:is|as)|you seem|you appear)";

const disorderUkrainian =
  "(?:депресі\\p{L}*|депресивн\\p{L}+|(?:тривожн|панічн|біполярн|депресивн|обсесивн|психічн)\\p{L}+ (?:розлад|атак|стан)\\p{L}*|розлад\\p{L}* (?:сну|тривожн)\\p{L}*|клінічн\\p{L}+ (?:вигоран|виснажен)\\p{L}+|(?:синдром\\p{L}* )?(?:емоційн\\p{L}+ |професійн\\p{L}+ )?вигоран\\p{L}+|птср|рдуг|сдуг|безсон\\p{L}+|інсомні\\p{L}+|апное|анемі\\p{L}+|гіпотиреоз\\p{L}*|діабет\\p{L}*|аритмі\\p{L}+|тахікарді\\p{L}+|гіпертоні\\p{L}+|синдром\\p{L}*|інфекці\\p{L}+|грип\\p{L}*|ковід\\p{L}*|шизофрені\\p{L}+|дистимі\\p{L}+)";
const fillUkrainian =
  "(?:(?:є|явна|явне|явні|явний|немає|нема|мабуть|напевно|ймовірно|імовірно|очевидно|схоже|справжн\\p{L}+|типов\\p{L}+|класичн\\p{L}+|важк\\p{L}+|легк\\p{L}+|хронічн\\p{L}+|клінічн\\p{L}+|розвинул\\p{L}+|почал\\p{L}+|ознаки|симптоми|випадок|на|про|від|у|вас|це|саме|що|скоріше|за|все|не|має\\p{L}*) ){0,6}";
const claimUkrainian =
  "(?:у вас|у тебе|ти маєш|ваш стан|ви (?:\\p{L}+ )?маєте|ви не маєте|ви страждаєте|ви хворієте|ви хвор\\p{L}+|вам діагност\\p{L}+|(?:це|схоже)(?= )|вказу(?:є|ють)|свідч(?:ить|ать)|ознаки|симптоми|діагноз)";

const disorderPersian =
  "(?:افسردگی|افسرده|اختلال(?: \\p{L}+)?|اضطراب فراگیر|وسواس|دوقطبی|بی ?خوابی|آپنه|کم ?خونی|کم ?کاری تیر\\p{L}+|دیابت|آریتمی|تاکی ?کاردی|سندرم \\p{L}+|فرسودگی(?: (?:بالینی|شغلی|شدید))?|عفونت|آنفل\\p{L}+|آنفول\\p{L}+|کرونا|حمله (?:پانیک|پنیک)|پانیک|اسکیزوفرنی|فشار خون بالا)";

const CLAIMS = [
  new RegExp(squeezed(`(?<!\\p{L})${claimEnglish} ${fillEnglish}${disorderEnglish}(?!\\p{L})`), "u"),
  new RegExp(squeezed(`(?<!\\p{L})${claimUkrainian},? ${fillUkrainian}${disorderUkrainian}(?!\\p{L})`), "u"),
  new RegExp(
    squeezed(
      `(?:(?:مبتلا به|دچار|نشانه ?(?:های)?|علایم|علائم|تشخیص من) (?:\\p{L}+ )?${disorderPersian}|${disorderPersian}(?: \\p{L}+){0,2} (?:دارید|داری|ندارید|نداری|هستید|هستی|نیستید|شدهاید|شده اید|شدید|مبتلا)|افسرده ?(?:اید|ای)|(?:این|آن)(?:ها)? (?:\\p{L}+ ){0,3}${disorderPersian}(?: \\p{L}+){0,2} (?:است|میباشد|هست))(?!\\p{L})`,
    ),
    "u",
  ),
];

/** What comes after these is asked, supposed or left to others, and not claimed. */
const SUPPOSED =
  /(?<!\p{L})(?:if|whether|when|in case|unless|should you|чи|якщо|коли|якби|اگر|آیا|چنانچه|اگه|وقتی)(?!\p{L})[^.;:]{0,80}$/u;

/**
 * Whether a sentence, in plain words, says that the person has a disease or disorder, or has it not. To speak of
 * one, or to say that a doctor should be asked about it, is not to claim it.
 */
export function claimsDiagnosis(plain: string): boolean {
  const words = plain.replace(/[,:«»"—–-]+/g, " ").replace(/\s+/g, " ");
  return CLAIMS.some((claim) => {
    const found = claim.exec(words);
    return found !== null && !SUPPOSED.test(words.slice(0, found.index));
  });
}
