import { plainWords, squeezed } from "./plain-words.ts";

const WANT =
  "(?:want|wanna|wan|wish|plan|like|ready|need|going|gonna|rather|hope|thinking|thought|thoughts|try|trying|tempted|should|ought)";
const MYSELF = "(?:my ?self|myslef|mysel|meself)";

const english = [
  // The word itself, with its usual slips.
  "\\bsu?[iu]c[iu]?[csz]?[iu]?d(?:e|al|es|ality)?\\b",
  "\\bsu(?:i|si|ici)si?de?(?:al)?\\b",
  "\\bsewerslide",
  "\\bunaliv",
  `\\b(?:kil|kiling|hang|hanging|shoot|shooting|drown|drowning|poison|strangle|murder|stab|stabbing|unalive|harm|harming|hurting|cutting|burning|ofing) ${MYSELF}\\b`,
  `\\b${WANT}\\b[^.!?]{0,40}\\b(?:hurt|cut|burn|end|of) ${MYSELF}\\b`,
  `\\b(?:urge|urges|impulse|keep|kept|started)\\b[^.!?]{0,20}\\b(?:hurt|hurting|cut|cutting|burn|burning) ${MYSELF}\\b`,
  `\\b(?:hurt|cut|burn|burned|burnt) ${MYSELF} (?:again|on purpose|to feel)`,
  "\\bself ?-? ?harm",
  // To die, not to live.
  `\\b${WANT} (?:to |2 |too )?(?:just |realy )*(?:be )?(?:die|dead|stop existing|not exist|not wake up|not be (?:here|alive)|cease to exist)\\b`,
  "\\b(?:i )?wish (?:that )?(?:i|id) (?:was|were|wasnt|werent|could be|would be) (?:dead|alive|born|gone|here)\\b",
  "\\bwish i (?:would|could|had|was|were|wouldnt|never|hadnt|didnt|were never|was never)[^.!?]{0,25}(?:die|died|never (?:been )?born|been born|exist|wake up|woken up|never wake)\\b",
  "\\b(?:never|not|dont) (?:want to |wana |have to )?wake up (?:again|anymore|tomorow|ever)|(?:fal asleep|sleep) and (?:never|not) wake",
  "\\b(?:dont|do not|not|no longer) (?:realy |even )?(?:want|wana|wish|care) (?:to )?(?:be alive|live|exist|be here any ?more|wake up)\\b",
  "\\b(?:beter of|happier) (?:dead|without me|if i (?:was|were|am) (?:dead|gone|not))",
  "\\b(?:world|easier|beter|family|everyone|everybody) [^.!?]{0,25}(?:without me|if i (?:was|were|wasnt|werent|am|died|disapeared)\\b[^.!?]{0,12}(?:here|gone|dead|around|disapeared|$))",
  "\\b(?:nobody|noone|no one) (?:would|wil|wold) (?:even )?(?:mis me|notice if i|care if i)",
  "\\b(?:no|any|a) (?:reason|point) (?:to|in|of|for) (?:live|living|go on living|being alive|stay alive)\\b|\\bpoint (?:of|in) (?:living|being alive|life)\\b",
  "\\bnothing (?:left )?to live for\\b|\\bnot worth living\\b|\\blife is (?:not|isnt|no longer) worth\\b|\\blife isnt worth\\b",
  "\\b(?:tired|sick|done|exhausted) (?:of|with) (?:living|being alive|life)\\b|\\bgive(?:n)? up on life\\b",
  "\\bcant go on (?:any ?more|any longer|living)|\\bcant (?:live|do life) any ?more\\b",
  "\\b(?:i am|im|just|only) (?:just |only |such )?a burden\\b|\\bno way out (?:of this )?(?:any ?more|for me|left)?(?:$|[.!?,])|\\bcant live (?:like this|with this pain)",
  "\\b(?:point|reason|sense) (?:in|of|to|for) (?:me )?(?:being|be|stay|staying) (?:here|alive)\\b",
  "\\b(?:ways?|how|easy way|want|ready|deserve) to die\\b|\\b(?:think|thinking|thought|thoughts|dream|dreaming|fantasi[sz]e|fantasi[sz]ing) (?:a lot |often )?(?:about|of) (?:my (?:own )?)?(?:death|dying|suicide|being dead)\\b",
  "\\b(?:want|wish|need) (?:for )?(?:it|everything|life|my life|it al|al of it|al of this) (?:al )?to (?:be over|end|stop)\\b|\\bwant out of (?:this |my )?life\\b|\\bleave this (?:world|life)\\b",
  "\\b(?:hope|wish|want|if) (?:that )?(?:i|to) (?:just )?(?:could )?(?:get|got|be|was|were|am) (?:hit|run over|kiled)\\b|\\bhope (?:that )?i (?:just )?(?:dont wake|never wake|die|crash)",
  "\\btel(?:s|ing)? me to (?:jump|die|kil|end it|hurt)|\\b(?:if|when|that|should) i (?:just )?(?:died|die|was dead|were dead|am dead|didnt wake)\\b",
  "\\b(?:me|i|mind|head|heart|body) (?:just |realy |stil )?wants? to die\\b|\\b(?:just )?let me die\\b|\\bdeserve to (?:live|be alive|exist|be here)\\b",
  "\\bdo (?:something |sth )?(?:bad |stupid )?to myself\\b|\\b(?:safe|afraid|scared) (?:with|from|of|around) myself\\b|\\bpils ready\\b|\\bmy (?:own )?funeral\\b",
  `\\b${WANT} to (?:just )?(?:go to |fal )?(?:a)?sleep forever\\b|\\b(?:enough of|hate|hating|loathe|cant stand) (?:my |this )?(?:life|living|being alive)\\b`,
  "\\bkil(?:ing)? (?:your ?self|ur ?self|oneself)\\b|\\b(?:i wil|il|ima|im going to|im gona|want to|wana) end it\\b|\\bstop being alive\\b",
  "\\b(?:truck|car|bus|train|lory) (?:would|wil|could|just)? ?(?:just )?(?:hit|kil|run over|hits|kils) me\\b|\\b(?:when|once|after|if) im (?:gone|dead)\\b",
  // To end it.
  "\\b(?:end|ending|ended|take|taking|finish) (?:my|my own) (?:own )?life\\b|\\b(?:end|ending) it al\\b|\\bend(?:ing)? (?:things|it) (?:al )?(?:tonight|now|for good|forever)",
  "\\boverdos|\\bod on\\b|\\b(?:take|taking|swalow|swalowing) (?:al|every|a botle of)[^.!?]{0,12}(?:pil|tablet|meds|medication)",
  "\\b(?:jump|jumping|throw myself|step|stepping|walk|walking) (?:of|from|in front of|under|infront of)(?: of)? (?:a|the|my|that)? ?(?:bridge|building|rof|balcony|train|bus|car|truck|window|clif|trafic|metro|subway)",
  "\\bdriv(?:e|ing) (?:my car )?(?:into|of) (?:a|the|on) ?(?:tre|wal|bridge|clif|oncoming|trafic|pole)",
  "\\b(?:slit|cut|cutting|sliting) my (?:wrist|vein|throat|arms)|\\bgodbye (?:leter|note)|\\b(?:final|last) godbye|\\bnose around my neck",
  "(?:^|[.!?,] ?|\\b(?:please|someone|somebody|god|just) )(?:please |just )?kil me(?: now| please)?(?:$|[.!?,])",
  `\\b(?:want|wana|gona|going to|should|just) kms\\b`,
];

const ukrainian = [
  "самогуб|самоуби|су[їиіе]?цид|суєцид",
  "(?:вби|уби|вбю|убю|вбʼю|вбию|убью|вбив|прикінч)\\p{L}{0,4} (?:себе|себя|сама себе|сам себе)|себе (?:вбити|вбю|убю|убити)",
  "покінчи\\p{L}* (?:з|із|зі) (?:собою|житям|цим житям)|покінчу (?:з|із) (?:собою|житям)|покончи\\p{L}* (?:с|со) (?:собой|жизнью)|собою покінчити",
  "наклас\\p{L}* на себе руки|накладу на себе руки|рахунки з житям|вкоротити (?:собі )?віку|(?:закінчити|обірвати|скінчити) (?:своє )?житя",
  "пові[сш]\\p{L}*(?:ся|сь|усь)(?!\\p{L})|(?:хочу|думаю|хочеться) втопити(?:ся|сь)",
  "(?:хочу|хочеться|хотіл?а?в? ?би?|хтілося|мрію|бажаю|прагну|хотілося б) (?:просто |вже |лише |тільки |тихо )*(?:в?мерти|померти|умерти|умереть|здохнути|сдохнуть|не жити|загинути|не існувати|не прокину\\p{L}+|не просну\\p{L}+|щоб мене не (?:було|стало))",
  "(?:вмерти|померти|здохнути) (?:хочу|хочеться)(?!\\p{L})",
  "(?:зникнути|щезнути) (?:назавжди|навіки|з цього світу)",
  "заснути (?:і|й|та) (?:більше )?не прокинут",
  "кращ[еі]? б (?:я|мене) (?:вже )?(?:вмер|помер|умер|здох|не народ|не було|не існ)\\p{L}*|(?:якби|щоб) мене не (?:було|стало|існувало)",
  "не (?:хочу|хочеться|бажаю) (?:більше |вже |далі |так )*(?:жити|жить|існувати|прокидати\\p{L}*)(?!\\p{L})|жити (?:більше |вже |так )*не (?:хочу|хочеться)",
  "(?:не бачу|нема|немає|без|не маю|в чому|який|втратив|втратила) (?:жодного |ніякого )?сенс\\p{L}* (?:жити|житя|існув)|житя (?:більше |вже )*(?:не має|немає|втратило|без) сенсу|жити (?:нема|немає) (?:сенсу|заради|чого)",
  "(?:нема|немає|не маю) (?:заради|для|задля) (?:чого|кого) жити|не варто жити",
  "(?:втоми\\p{L}*|набридло|обридло|остогидло|утоми\\p{L}*) жити(?!\\p{L})",
  "без мене (?:їм |усім |всім )*(?:буде|було б|стане|стало б) (?:тільки )?(?:краще|легше|простіше)|(?:краще|легше|простіше) (?:буде )?без мене",
  "(?:стриба|стрибн|вистриб|кину|викину|скочи|зістрибн|зіскочи)\\p{L}* (?:з|із|під|у|в|вниз з) (?:моста|мосту|вікн\\p{L}*|дах\\p{L}*|балкон\\p{L}*|поїзд|потяг|машин\\p{L}*|метро|електричк\\p{L}*)",
  "(?:ріжу|різати|порізати|поріжу|різала|порізала|різав|порізав) (?:себе|собі (?:вени|руки)|вени)|(?:вени|вен) (?:поріз|переріз|вскри|розріз)|(?:поріза|переріза|вскри|розріза)\\p{L}* (?:собі )?вени",
  "(?:зробити|завдати|заподіяти|нашкодити|завдаю|роблю) собі (?:боляче|болю|шкоди|шкоду)|хочу нашкодити собі|самоушкодж|самопошкодж|селф-?харм",
  "(?:наковта|наїм|наїсти|випити всі|випю всі|ковтнути всі|передоз)\\p{L}* ?(?:таблет|пігул|снодійн|ліків|ліки)?",
  "не можу (?:більше |вже |так )*жити(?!\\p{L})|хочу щоб (?:все|усе) (?:це )?(?:скінчи|закінчи)|хочу,? щоб (?:все|усе) (?:це )?(?:скінчи|закінчи)|(?:я|лише|тільки) (?:для всіх |для них )?тягар",
  "(?:піти|пішов би|пішла б|піду|іду|йду|ухожу|уйти) (?:з|із|из) (?:цього |этой )?(?:життя|житя|жизни)",
  "кращ?е (?:вже |мені |б |просто |тоді )*(?:в?мерти|померти|умерти|здохнути)(?!\\p{L})|лучше (?:мне |бы |уже )*(?:умереть|сдохнуть)|бажання (?:вмерти|померти|не жити|зникнути)",
  "(?:навіщо|нащо|для чого|заради чого|зачем) (?:мені |я |взагалі |далі |тоді |мне |вообще )*(?:жити|живу|існую|існувати|жить)(?!\\p{L})|нет смысла жить|не вижу смысла жить|хочу исчезнуть",
  "(?:думк\\p{L}+|думаю|мрію|мрії|мысли) (?:постійно |часто |лише |тільки )*(?:про|о) (?:свою |власну )?(?:смерть|смерті|смерти)|(?:хочу|чекаю|прагну) смерті",
  "не заслуговую (?:на (?:це |своє )?житя|жити)|ненавиджу (?:(?:своє |це )?житя|жити)|думк\\p{L}+ (?:\\p{L}+ )?(?:померти|вмерти)|щось (?:собі|із собою|з собою) (?:зроблю|заподію)",
  "щоб мене (?:\\p{L}+ )?(?:збил|вбил|уби|переїха)\\p{L}+|(?:не бачу|нема|немає|без) (?:жодних |ніяких )?(?:причин|підстав|бажання|сил) (?:більше |далі )?жити",
  "прощальн\\p{L}* (?:лист|записк)|передсмертн|попрощати\\p{L}* (?:з усіма|назавжди)",
];

const persian = [
  "خود ?کو?شی|خود ?زنی",
  "خود(?:م|مو|م و|م را|م رو|مرا|مرو) ?(?:رو |را |و )?(?:بکشم|میکشم|بکشم|خلاص|دار بزنم|دار میزنم|حلق ?آویز|نابود کنم|غرق کنم|سر به نیست)",
  "(?:میخواهم|میخوام|میخام|میخاهم|دلم میخواد|دلم میخواهد|دلم میخاد|دوست دارم|آرزو دارم|کاش|کاشکی) (?:که |دیگه |دیگر |فقط |زودتر |من )*(?:بمیرم|میمردم|بمیرم|مرده بودم|مرده باشم|میمیرم|نباشم|نبودم|زنده نباشم|زنده نبودم|بیدار نش|به دنیا نمی|بدنیا نمی|ناپدید شوم|محو شوم)",
  "بمیرم (?:و |تا )?(?:راحت|خلاص)|آرزوی مرگ|کاش مرگم|مرگم را? ?میخوا|مرگ میخواهم",
  "نمیخوا(?:م|هم) (?:دیگه |دیگر |که )*(?:زنده|زندگی کنم|وجود|بیدار ش|ادامه زندگی|نفس بکشم)|(?:زنده|زندگی) (?:باشم |بمانم |کردن )?(?:رو |را )?نمیخوا",
  "از (?:این )?زندگی ?(?:ام|م)? ?(?:کردن )?(?:خسته|سیر|بیزار|متنفر|بریدم|بریده)|زنده بودن (?:خسته|سیر)",
  "زندگی ?(?:ام|م)? (?:دیگه |دیگر |برام |برایم |من )*(?:ارزش|معنی|معنا|معنایی|ارزشی|فایده)\\p{L}* ?(?:زندگی کردن |زندگی |زنده ماندن |ادامه )?(?:ندارد|نداره)",
  "(?:دلیلی|امیدی|انگیزه ای|انگیزه) (?:برای|به) (?:زنده|زندگی|ادامه زندگی|ادامه دادن)[^.!؟]{0,20}(?:ندارم|نمیبینم|نیست)",
  "بدون من (?:همه |برای همه |دنیا |زندگی )*(?:راحت|بهتر|خوشبخت|شاد)|نباشم (?:همه |برای همه |که )*(?:راحت|بهتر)|نبودنم (?:بهتر|به نفع)",
  "(?:به )?زندگی ?(?:ام|م|یم|مو|خودم|خود)? ?(?:رو |را |و )?(?:پایان|خاتمه|تموم|تمام) (?:بد|مید|ده|کنم|دادن|میکنم)",
  "رگ ?(?:م|مو|هام|هایم|دستم|های دستم)? ?(?:رو |را |و )?(?:میزنم|بزنم|ببرم|میبرم)",
  "(?:همه|تمام|همش|کل) ?(?:ی )?(?:این )?قرص ?\\p{L}* ?(?:رو |را )?(?:یکجا |با هم )?(?:بخورم|میخورم|قورت)",
  "خودم ?(?:و|را|رو)? ?(?:از|جلوی|زیر|جلو)[^.!؟]{0,25}(?:پرت|بندازم|بیندازم|میندازم)|(?:از پل|از پشت بام|از ساختمان|از پنجره|از بالکن|جلوی قطار|زیر قطار|جلوی ماشین) [^.!؟]{0,15}(?:بپرم|میپرم|پرت)",
  "به خودم (?:آسیب|صدمه) (?:بزنم|میزنم|برسانم|میرسانم|برسونم)|خودم (?:را|رو) (?:زخمی|مجروح)",
  "(?:دیگر |دیگه )نمیتوا?نم (?:به زندگی )?(?:ادامه|زندگی)|سربار (?:همه|خانواده|دیگران|بقیه)",
  "(?<!\\p{L})بمیرم(?!\\p{L})|(?:به|درباره|از) (?:مردن|مرگ)(?: خودم|م)? (?:خودم )?فکر|خود(?:م|مو|م را|م رو) از بین",
  "زندگی ?(?:ام|م)? (?:دیگه |دیگر |برام |برایم )*(?:بی ?معن|بیهوده|پوچ|بی ?ارزش)|دست از زندگی|از زندگی دست",
  "نمیخوا(?:م|هم) (?:دیگه |دیگر )?(?:توی|تو|در|روی) این دنیا|(?:بپرم|میپرم|پرت شوم|پرت شم) از (?:پل|پشت بام|ساختمان|بالکن|پنجره|طبقه)|لیاقت (?:زنده|زندگی)",
  "(?:دستم|پام|خودم|بدنم|رونم)(?:و| را| رو)? (?:با )?(?:تیغ|چاقو)|با تیغ (?:دست|خود|زدم)",
  "نامه (?:ی )?خداحافظی|خداحافظی (?:آخر|ابدی|برای همیشه)|وصیت ?نامه ام",
];

// JavaScript's \b knows Latin letters only, which the English patterns are made of.
const CRISIS = [
  new RegExp(squeezedPattern(english), "u"),
  new RegExp(squeezedPattern(ukrainian), "u"),
  new RegExp(squeezedPattern(persian), "u"),
];

/**
 * Whether a text in English, Ukrainian or Persian speaks of death wished for or of harming oneself. It would
 * rather be wrong than miss one, but knows common idioms ("this deadline kills me").
 *
 * @example speaksOfCrisis("I don't want to live any more") // true
 */
export function speaksOfCrisis(text: string): boolean {
  const plain = plainWords(text);
  return CRISIS.some((pattern) => pattern.test(plain));
}

function squeezedPattern(patterns: readonly string[]): string {
  return patterns.map(squeezed).join("|");
}
