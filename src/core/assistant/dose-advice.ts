import { squeezed } from "./plain-words.ts";

const substanceEnglish =
  "(?:melatonin|magnesium|ssris?|sertraline|fluoxetine|escitalopram|citalopram|prozac|zoloft|lexapro|xanax|alprazolam|diazepam|valium|lorazepam|zolpidem|ambien|antidepressants?|benzodiazepines?|benzos?|sleeping (?:pills?|tablets?|aids?)|sleep aids?|beta ?-?blockers?|propranolol|bisoprolol|metoprolol|ibuprofen|paracetamol|acetaminophen|aspirin|medications?|medicines?|meds|pills?|tablets?|capsules?|supplements?|vitamins?|iron supplements?|ashwagandha|valerian|cbd|5-htp|theanine|l-theanine|zinc|omega-?3|creatine|aderal|adderall|ritalin|methylphenidate|lithium|quetiapine|trazodone|mirtazapine|levothyroxine|insulin|antihistamines?|diphenhydramine|doxylamine|dos(?:e|es|age)|prescriptions?|painkillers?|sedatives?)";
const verbEnglish =
  "(?:take|taking|try|trying|use|using|start|starting|begin|beginning|increase|increasing|raise|raising|lower|lowering|reduce|reducing|decrease|decreasing|cut|cutting|halve|halving|double|doubling|skip|skipping|stop|stopping|quit|quitting|switch|switching|swap|change|changing|taper|tapering|add|adding|pause|pausing|drop|dropping|adjust|adjusting|resume|(?:go|come|get|wean)(?: yourself)? (?:on|off|up|down))";
const leadEnglish =
  "(?:^|[,;:-] ?|(?:and|then|also|or|please|maybe|perhaps|just|so|but) |(?:you|we|i) (?:should|could|can|may|might|must|would|need to|ought to|have to|want to|might want to) (?:also |then |try |safely )*|(?:consider|recommend|suggest|advise|try|worth|id|best to|beter to|better to|god idea to|helps to|how about|(?:fine|ok|okay|safe|alright|alowed) to|why not|instead) (?:to )?(?:you )?)";

const amount =
  "\\d+(?:[.,]\\d+)?(?: ?(?:-|–|to) ?\\d+(?:[.,]\\d+)?)? ?(?:mg|mcg|µg|μg|ug|g|iu|ie|milligrams?|micrograms?|drops|tablets?|pills?|capsules?|puffs?|мг|мкг|мо|г|крап\\p{L}+|таблет\\p{L}+|капсул\\p{L}+|میلی ?گرم|میکروگرم|واحد|عدد|قطره)(?!\\p{L})";

const substanceUkrainian =
  "(?:мелатонін|магні[йюєя]|антидепресант|снодійн|лік(?:и|ів|ам|ами)(?!\\p{L})|медикамент|препарат|таблет|пігул|капсул|вітамін|добавк|доз(?:а|и|у|і|ою|ування)(?!\\p{L})|заспокійлив|транквілізатор|бета-?блокатор|ібупрофен|парацетамол|аспірин|валер[іь]ян|ашваганд|сертралін|флуоксетин|есциталопрам|ксанакс|цинк|омега-?3|гліцин)\\p{L}*";
const verbUkrainian =
  "(?:прийм(?:іть|айте|ати|и|ай)|випи(?:йте|ти|й)|пийте|пити|спробуйте|спробувати|почніть|почати|розпочніть|припиніть|припинити|киньте|кинути|відмін(?:іть|ити)|скасу(?:йте|вати)|збільш(?:те|іть|ити|уйте)|зменш(?:те|іть|ити|уйте)|подвой(?:те|їти|іть)|подвоїти|пропуст(?:іть|ити)|замін(?:іть|ити)|перейд(?:іть|и)|перейти|додай(?:те)?|додати|перестаньте|перестати|стоп|скоротіть|знизьте|знизити|підвищ(?:те|іть|ити)|використовуйте|купіть|рекомендую|раджу)";

const substancePersian =
  "(?:ملاتونین|منیزیم|قرص|دارو|ضد ?افسردگی|مسکن|خواب ?آور|آرام ?بخش|دوز|ویتامین|مکمل|ایبوپروفن|استامینوفن|آسپرین|پروپرانولول|سرترالین|فلوکستین|آلپرازولام|کپسول|امگا|روان ?گردان)\\p{L}*";
const verbPersian =
  "(?:(?:مصرف|شروع|قطع|کم|کمتر|زیاد|زیادتر|بیشتر|دو ?برابر|نصف|عوض|ترک|امتحان|استفاده|اضافه|متوقف|تغیر) ?(?:کن|کنید|بکنید|بکن)|بخور(?:ید)?|نخور(?:ید)?|بردار(?:ید)?|بنوش(?:ید)?|(?:افزایش|کاهش|تغیر) (?:ده|دهید|بده|بدهید)|توصیه میشود|توصیه میکنم)(?!\\p{L})";

const ADVICE = [
  new RegExp(
    squeezed(
      `${leadEnglish}(?:\\p{L}+ly )?${verbEnglish} [^.!?]{0,60}?(?<!\\p{L})${substanceEnglish}(?!\\p{L})`,
    ),
    "u",
  ),
  new RegExp(
    squeezed(
      `(?:typical|usual|recommended|safe|higher|lower|maximum|god|starting|standard) (?:\\p{L}+ )?dos(?:e|age)|dos(?:e|age)s? (?:of [^.]{0,30})?(?:is|are|would be|of) (?:enough|\\d)|(?:an extra|another|one more|half a|two|a second) (?:pil|tablet|capsule|dose)s? (?:wil|wont|would|wouldnt|can|cant|may|might|could|should|is|helps)`,
    ),
    "u",
  ),
  new RegExp(
    squeezed(
      `(?<!\\p{L})${verbUkrainian} (?:[^.!?]{0,60}? )?${substanceUkrainian}|(?:припиніть|перестаньте|стоп|кидайте|почніть|продовжуйте) (?:їх |його |її )?приймати(?: їх| його| її)?(?:$|[.,!])`,
    ),
    "u",
  ),
  new RegExp(squeezed(`(?<!\\p{L})${substancePersian} [^.!?؟]{0,40}?${verbPersian}`), "u"),
];

const AMOUNT = new RegExp(
  squeezed(
    `${amount} (?:of |de |з |از )?(?:\\p{L}+ )?(?:${substanceEnglish}|${substanceUkrainian}|${substancePersian})|(?:${substanceEnglish}|${substanceUkrainian}|${substancePersian})(?: [a-z]\\d{0,2})?(?: по| at| of|:|,)?(?: \\p{L}+)? ${amount}`,
  ),
  "u",
);
/** What the person wrote down is told, not advised. */
const TOLD =
  /(?<!\p{L})(?:(?:you|i) (?:have )?(?:loged|tok|noted|wrote|recorded|had|mentioned|said)|ви (?:записали|приймали|випили|пили|зазначили|згадали)|нотували|نوشتید|مصرف کردید|خوردید|ثبت کردید)(?!\p{L})/u;
/** Advice to ask somebody who may say it is no advice on the medicine itself. */
const TO_A_DOCTOR =
  /(?:doctor|physician|pharmacist|clinician|(?<!\p{L})gp(?!\p{L})|psychiatrist|лікар|фармацевт|психіатр|پزشک|دکتر|داروساز)/u;
const ASK =
  /(?:talk|speak|ask|discus|check|consult|question|decide|mater|without|only|first|before|зверн|порад|розмов|запита|спита|обговор|консульт|без|спершу|вирішу|مشاور|مشورت|صحبت|پرس|بدون|تجویز)/u;
/** What stands on the other side of these is advice of its own. */
const CLAUSE = /[;:—]|(?:,|(?<!\p{L})(?:but|meanwhile|але|проте|ولی|اما)(?!\p{L}))/u;

/**
 * Whether a sentence, in plain words, advises an amount of a medicine or supplement, or to start, stop or change
 * one. To send somebody to a doctor with the question is not to advise.
 */
export function advisesDose(plain: string): boolean {
  if (AMOUNT.test(plain) && !TOLD.test(plain)) return true;
  if (!ADVICE.some((pattern) => pattern.test(plain))) return false;
  if (!TO_A_DOCTOR.test(plain) || !ASK.test(plain)) return true;
  return plain
    .split(CLAUSE)
    .filter((clause) => !TO_A_DOCTOR.test(clause))
    .some((clause) => ADVICE.some((pattern) => pattern.test(clause.trim())));
}
