// A stem -> the one stem that stands for all words that news uses alike, so that "26 countries" meets "20 nations".
import { stemLines } from "../text/like-words.ts";
import { stem } from "../text/stem.ts";

/** What is counted. Only words that can be exchanged in a report; "passengers" may be a part of the "people". */
const COUNTED = `
country nation state government
people person persons resident inhabitant
house home household dwelling property
soldier troop serviceman servicemen
worker employee staff job post
policeman policemen officer
migrant refugee
passenger traveller traveler
pupil student schoolchild schoolchildren undergraduate
ship vessel boat yacht trawler dinghy craft
plane aircraft airplane jet
vote ballot
shop store outlet
factory plant mill
car vehicle
militant insurgent gunman gunmen rebel
child children kid
lawmaker legislator mp
firefighter fireman firemen
customer client subscriber
tourist holidaymaker
missile rocket
gun firearm
company firm business
painting picture artwork canvas
piece object item artefact artifact
cow cattle livestock
lorry truck
bus coach minibus
runner competitor athlete participant entrant
volunteer helper
film movie
photograph photo
sheep lamb ewe
bomb device
case infection
clinic surgery
hotel guesthouse
restaurant cafe eatery
complaint grievance
fan supporter spectator
flight departure
species kind
flat apartment
`;

/** What happens to the counted, or what an amount is: two figures with different ones are never compared. */
const TOLD = `
kill slay slain die died dying dead death fatal fatality drown perish toll claim body corpse
injure injury wound hurt
miss missing unaccounted
arrest detain detention custody
seize seized capture captured impound
spot spotted detect detected sight sighted
carry carried carrying aboard
begin began begun start started
employ employed
charge indict
sue sued suing suit lawsuit plaintiff
rescue rescued save saved winch pluck airlift
homeless
escape escaped abscond
evacuate evacuation evacuee displace safety flee fled uproot
trap strand maroon
send sent dispatch deploy deployment
lose lost
attend gather gathered meet met meeting conference summit talk delegate delegation representative leader minister diplomat
contribute contribution
invite invitation
sign signature
destroy destruction burn burned burnt gut wreck raze incinerate blacken scorch
damage dent
flood inundate submerge swamp
cancel cancellation ground scrap
delay delayed postpone postponed
close shut closure
bury buried swallow engulf
hire recruit
layoff cut axe shed slash redundancy redundant dismiss dismissal sack sacked
win won elect elected
need require
offer
sell sold sale revenue turnover
buy bought acquire acquisition takeover purchase snap
profit earnings income
loss deficit
fine fined penalty penalise
cost
invest invested investment
produce production output
export exported
import imported
budget
debt
pledge promise donate donation
sentence sentenced jail imprison prison
steal stole stolen rob embezzle pocket siphon swindle plunder loot defraud cheat
march marcher protest protester demonstrate demonstration demonstrator rally
unemployment jobless
turnout
favour favor support supported back backed approve approved pass passed adopt adopted
oppose opposed reject rejected
keep kept retain remain remained stay stayed continue
spare spared survive survived survivor
create created add added
open opened reopen reopened
rise rose increase increased climb grew gain gained jump soar surge
fall fell drop dropped decline declined shrank shrink plunge slump
infect infected infection
sicken sickened ill
overturn overturned
vaccinate vaccinated vaccine jab dose
recover recovered recovery
order ordered
deliver delivered delivery shipment
plan planned
expect expected forecast
build built
repair repaired restore restored
visit visited visitor
stake stakeholding shareholding
graduate enrol enrolled
register registered
power electricity
hospital hospitalise hospitalize
sink sank sunk capsize
chop
walkout
collapse
`;

/** Alike as well, but what is told of a thing may be one of them and another word. */
const ALIKE = `
pay paid paying payment ransom
raise collect
value worth
spill spilt spilled leak leaked
`;

const TAKE_PART = String.raw`\bt(?:ake|aken|akes|aking|ook) part`;
const MARCH = String.raw`(?:\p{Ll}+ )?(?:march|demonstration|protest|rally)`;
const AMOUNT = String.raw`(?:(?:about|around|some|nearly|almost|more than|over|at least) )?\p{Sc}?\d[\d.,]* ?(?:[mb]n?\b|millions?\b|billions?\b)`;
const THEFT = "raid|robbery|theft|burglary|break-in|heist";

const HOSPITAL =
  /\b(?:taken|rushed|brought|flown|sent|admitted|airlifted|transferred|carried|went|going) to (?:(?:the|an?|[\p{L}.]+['’]?s?) ){0,3}(?:hospitals?|Hospital|infirmary|Infirmary|clinic)\b|\bhospital treatment\b/gu;

/** What is told in several words, and a word that tells the same. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:leav|left|flee|fled|abandon)\w*(?: \p{Ll}+)? (?:homes?|houses?|flats|beds)\b|\b(?:from|out of) their (?:homes|houses|flats|beds)\b/gu,
    "evacuate",
  ],
  [
    /\b(?:moved|brought|taken|carried|bussed) (?:in)?to (?:(?:an?|the) )?(?:safety|shelters?|schools?|(?:sports|church|school|town) halls?|gyms?|camps?)\b/g,
    "evacuate",
  ],
  [/\b(?:told|ordered|forced|urged|advised|had) to (?:leave|flee|get out|move out|be moved out)\b/g, "evacuate"],
  [/\b(?:f[ae]ll|fallen|falls|taken|took|became|made) (?:ill|sick)\b/g, "sicken"],
  [/\b(?:under water|underwater)\b/g, "flood"],
  [/\b(?:los(?:e|es|t|ing)|cost) (?:their|his|her) lives\b/g, "kill"],
  [
    /\b(?:need(?:s|ed)?|receiv(?:e|es|ed)) (?:medical )?(?:treatment|attention)\b|\b(?:was|were|being) treated (?:for|in|at)\b/g,
    "injure",
  ],
  [new RegExp(String.raw`\b(?:los(?:e|es|t|ing)|lack(?:s|ed|ing)?|short of)(?= ${AMOUNT})`, "gu"), "loss"],
  [new RegExp(String.raw`\b(?:hole|gap|shortfall)s?(?= (?:in (?:\p{L}+ ){1,4})?of ${AMOUNT})`, "gu"), "loss"],
  [
    new RegExp(
      String.raw`(?<=\b(?:[Tt]hey|robbers|thieves|burglars|raiders|hackers|gang|men) )took(?= ${AMOUNT})`,
      "gu",
    ),
    "steal",
  ],
  [/\bin the dark\b|\bpower (?:cuts?|outages?|failures?)\b|\bblackouts?\b/gi, "power"],
  [/\blos(?:e|es|t|ing) (?:their|its|his|her) (?:homes?|houses?)\b/g, "homeless"],
  [/\b(?:br(?:eaks?|eaking|oken?)|got) out of\b/g, "escape"],
  [/\b(?:on|onto|into|to) the streets\b/g, "march"],
  [/\b(?:got|gets|get|made|makes) (?:away|off) with\b|\b(?:broke|broken|breaking) into\b/g, "steal"],
  [new RegExp(`${TAKE_PART} in (?:an?|the) (?:${THEFT})\\b`, "g"), "steal"],
  [
    /\b(?:took|taken|taking)(?= (?:(?:about|around|some|nearly|almost|just|more|less|than|under|over|at least) ){0,3}\p{Sc}\d)/gu,
    "steal",
  ],
  [/\bhelp(?:s|ed|ing)? (?:him|her|them)sel(?:f|ves) to\b/g, "steal"],
  [
    /\b(?:reduced|burn(?:ed|t)) (?:in)?to (?:ash(?:es)?|scrap|rubble|cinders|shells|the ground)\b|\b(?:going|gone|went) up in (?:flames|smoke)\b/g,
    "destroy",
  ],
  [/\bcut(?:ting|s)? (?:off )?(?:the )?(?:power|electricity)\b|\b(?:no|without) (?:power|electricity)\b/g, "power"],
  [HOSPITAL, "hospital"],
  [/\b(?:go(?:es|ing)?|gone|went|put|puts|putting) up (?=by\b)/g, "rise"],
  [/\b(?:go(?:es|ing)?|gone|went|come|came|coming|brought) down (?=by\b)/g, "fall"],
  [/\b(?:disappear(?:s|ed)?|vanish(?:es|ed)?) (?:beneath|under)\b/g, "bury"],
  [
    /\b(?:spent|spend) (?:the|a) night in (?:the )?(?:cells|custody)\b|\b(?:put|held|led|taken) (?:in|into|away in) (?:handcuffs|custody|the cells)\b|\b(?:rounded up|picked up by police)\b/g,
    "arrest",
  ],
  [/\b(?:went|gone|going|goes|sent|put) to prison\b|\bbehind bars\b|\bsent down\b/g, "sentence"],
  [/\b(?:go(?:es|ing)?|went|gone) (?:down|under)(?= (?:off|in|near|within|after))/g, "sink"],
  [
    /\b(?:passed away|lost (?:his|her|their) li(?:fe|ves)|burn(?:ed|t) to death|bled to death|beaten to death|shot dead)\b/g,
    "kill",
  ],
  [/\b(?:caught|contracted|(?:gone|come|went|came) down with|diagnosed with|tested positive for)\b/g, "infect"],
  [/\b(?:struck down|laid low)\b/g, "sicken"],
  [/\bstuck\b/g, "trap"],
  [/\bseen by\b|\bcame to (?:see|visit)\b/g, "visit"],
  [/\b(?:felled|(?:cut|chopped|sawn) down)\b/g, "chop"],
  [
    /\b(?:stopp?(?:ed|ing)? work|walk(?:ed|ing)? out|walk-?outs?|(?:go|gone|went|on) strike|downed tools|(?:left|leave|leaving) their (?:buses|trains|posts|desks|classrooms|stations))\b/g,
    "walkout",
  ],
  [/\bloss of (?=[\p{L}\d,. ]{1,30}\b(?:jobs|posts)\b)/gu, "layoff"],
  [/\bturn(?:s|ed)? over\b/g, "overturn"],
  [/\bon board\b/g, "aboard"],
  [/\bcall(?:s|ed|ing)? off\b/g, "cancel"],
  [/(?<=\b(?:jobs|posts) )(?:(?:will|would|could|must|may|are to|were to) )?go\b/g, "layoff"],
  [/\b(?:lay(?:s|ing)?|laid) off\b|\blos(?:e|es|t|ing) (?:their|its|his|her) jobs?\b/g, "layoff"],
  [/\bt(?:ake|aken|akes|aking|ook) over\b/g, "takeover"],
  [new RegExp(String.raw`(?:${TAKE_PART} in|\bjoin(?:ed|ing)?) (?:an?|the) (?:${MARCH})\b`, "gu"), "march"],
  [new RegExp(String.raw`${TAKE_PART}\b(?! in (?:an?|the) (?:${MARCH}|${THEFT})\b)`, "gu"), "attend"],
];

/** Words of COUNTED that tell of some of the others: of such as stand alone in their report. */
const KINDS =
  "yacht trawler dinghy boat dwelling property mill undergraduate jet minibus livestock lamb ewe canvas rebel subscriber";
const kinds = new Set(KINDS.split(" ").map(stem));

const standIns = new Map<string, string>();
const told = new Set<string>();
for (const stems of [...stemLines(COUNTED), ...stemLines(ALIKE)]) alike(stems);
for (const stems of stemLines(TOLD)) told.add(alike(stems));

/** standIn(stem("nations")) === standIn(stem("countries")); a stem without like words stands for itself. */
export function standIn(stemmed: string): string {
  return standIns.get(stemmed) ?? stemmed;
}

/** The stand-ins of words with a space between each two. */
export function standInsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").map((word) => standIn(stem(word))));
}

/** True for the stand-in of a word that says what happens to the counted or what an amount is: "kill", "profit". */
export function isTold(standingIn: string): boolean {
  return told.has(standingIn);
}

/** Where the text tells in several words what happens to the counted. */
export function toldPhrasesIn(text: string): { start: number; end: number; word: string }[] {
  return PHRASES.flatMap(([phrase, word]) =>
    Array.from(text.matchAll(phrase), ({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      word: standIn(stem(word)),
    })),
  );
}

/** "Yachts" are boats, and not all of the boats; "ships" and "vessels" are the same. */
export function isKind(stemmed: string): boolean {
  return kinds.has(stemmed);
}

function alike(stems: readonly string[]): string {
  const first = stems[0]!;
  for (const each of stems) standIns.set(each, first);
  return first;
}
