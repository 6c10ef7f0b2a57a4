// The quotes of a summary, in order -> the things in them of which a reader asks "Which one?".
// Written apart from the rules by which quotes are chosen and with words of its own, so that it can find fault with them.

/**
 * What was told before this quote, headline included, in the order in which it is read; `text` is the quote itself.
 * whichOnes("The price values the firm at $9 billion.", "Shares of Tarn rose by a third.") -> ["the price"]
 */
export function whichOnes(text: string, told: string): string[] {
  const asked: string[] = [];
  for (const match of text.matchAll(DEFINITE)) {
    const [phrase, the, noun] = match as unknown as [string, string, string];
    const before = `${told} ${text.slice(0, match.index)}`;
    const after = text.slice(match.index + phrase.length);
    if (isAsked(the.toLowerCase(), noun.toLowerCase(), before, after)) asked.push(phrase);
  }
  return asked;
}

/** "the move", "the four areas", "the same price", "the other 28": no word between says which. */
const NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2}";
const DEFINITE = new RegExp(
  `\\b((?:[Tt]he|[Tt]hese|[Tt]hose)(?: (?:same|other|new|latest|final|${NUMBERS}))?) (?!who\\b|whose\\b|in\\b|of\\b|to\\b)(\\p{Ll}+)\\b`,
  "gu",
);

function isAsked(the: string, noun: string, before: string, after: string): boolean {
  if ((SAYS_WHICH.test(after) && !/^these/i.test(the)) || TIME.test(singular(noun))) return false;
  const words = new Set(Array.from(before.toLowerCase().match(/\p{L}+|\d+/gu) ?? [], singular));
  const kinds = KINDS.filter(({ names }) => names.has(singular(noun))).flatMap((kind) => [
    ...kind.names,
    ...kind.kinds,
  ]);
  const isKnown = (one: string) =>
    [...words].some((word) => isOfOneKind(word, singular(one)) || kinds.includes(word)) ||
    (MONEY.has(singular(one)) && /[$£€¥]\d|\d (?:dollars|pounds|euros|yuan|yen|rupees|cents)\b/.test(before)) ||
    (PLACES.has(singular(one)) && !COUNTED.test(the) && hasName(before));
  if (isKnown(noun)) return false;
  if (/ same$|^th[eo]se/i.test(the) || COUNTED.test(the)) return isPointedAt(the, noun, after, isKnown);
  if (IDIOM.test(`${before.slice(-NEAR)}${the} ${noun}`) || isFirstOfCompound(after)) return false;
  if (NAMED.has(singular(noun))) return !hasName(before);
  if (HAPPENED.has(singular(noun))) return before.trim().split(/\s+/).length < FEWEST_WORDS_OF_A_TALE;
  return THINGS.has(singular(noun));
}

/** "these malformations", "the four areas", "the same price"; not "those killed", "the two had": there no thing is named. */
function isPointedAt(the: string, noun: string, after: string, isKnown: (one: string) => boolean): boolean {
  const phrase = [noun, ...firstWords(after, 2)];
  if (phrase.some(isKnown)) return false;
  if (the.endsWith(" same")) return true;
  const length = phrase.findIndex((word) => PLURAL.test(word));
  const rest = length < 1 ? after : after.slice(phrase.slice(1, length + 1).join(" ").length + 1);
  return length !== -1 && (/^these/i.test(the) || !SAYS_WHICH.test(rest));
}

/** Not the capital of a sentence's first word. */
function hasName(text: string): boolean {
  return /(?:^|[^.!?]["”]? )\p{Lu}\p{Ll}+/u.test(text);
}

/** "the price of oil", "the plan to sell", "the bank that", "the accident in Leyra". */
const SAYS_WHICH =
  /^["”']? (?:of|that|which|who|whose|whom|where|when|between|behind|for|to|in|at|on|off|from|against|with|about|near|under|around|over|inside|outside|above|below|across|by|he|she|it|they|we|I|you|had|["“‘']?\p{Lu}\p{Ll}+)\b|^['’]s\b|^, (?:a|an|the|which|who|where|called|named|known)\b|^-/u;

/** "the film industry", "the bank robber": the noun only says of what kind the next one is. */
function isFirstOfCompound(after: string): boolean {
  const [next] = firstWords(after, 1);
  return next !== undefined && (THINGS.has(next) || NAMED.has(next) || HAPPENED.has(next) || COMPOUND.test(next));
}

function firstWords(text: string, count: number): string[] {
  const [run = ""] = /^(?: \p{Ll}+)*/u.exec(text)!;
  return run.trim().split(" ").filter(Boolean).slice(0, count);
}

const COMPOUND = /^(?:industry|business|world|market|maker|store|season|owner|director|chief|fans?|buffs?|\p{L}+er)$/u;
/** No one thing is meant. */
const IDIOM =
  /(?:(?:over|on|by) the phone|(?:of|by|against|under) the law|in the (?:film|picture|race|game)|(?:take|takes|took) the (?:bus|train|ferry|plane|car)|to the letter)$/;
const NEAR = 12;
const COUNTED = new RegExp(` (?:${NUMBERS})$`);
const TIME =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?|centur\w+|times?|mornings?|afternoons?|evenings?|summer|winter|spring|autumn|season|way|ways|point|kind|sort|sides?|hand|end)$/;
/** Once so many words are told, "the move" is what they told of. */
const FEWEST_WORDS_OF_A_TALE = 9;

/** Of the plural that adds an s; singular("series") is no word, but the same for all who ask. */
function singular(word: string): string {
  return word.replace(/ies$/, "y").replace(/([^s])s$/, "$1");
}

/** "crashed" and "crash", "investor" and "investment". */
function isOfOneKind(a: string, b: string): boolean {
  const length = Math.min(Math.max(4, Math.min(a.length, b.length) - 2), 6);
  return a.length >= 3 && a.slice(0, length) === b.slice(0, length);
}

/** Words that news uses for one another; those after "<" can be called so, but not the other way round. */
const KINDS = `
company firm group business maker retailer giant corporation manufacturer startup chain carrier airline bank
plane jet aircraft airliner flight boeing airbus
ship boat vessel ferry liner < yacht tanker freighter trawler submarine warship
car vehicle truck van suv < limousine limo sedan taxi cab pickup jeep bus lorry coupe minivan
train < subway railway rail locomotive
film movie picture flick < sequel prequel thriller comedy documentary
show series programme program < sitcom drama concert performance gig set sketch musical
book novel memoir < biography autobiography
song track single < tune hit anthem ballad
study research report paper survey researcher scientist experiment test trial
newspaper paper daily tabloid
law bill legislation act measure < amendment ban
suit lawsuit complaint sue settlement plaintiff litigation
court judge trial jury hearing < parole bail sentence testimony testify lawsuit
game match
final < open tournament championship cup playoff semifinal wimbledon
race < marathon derby regatta election primary candidate
killer gunman shooter attacker assailant suspect
police officer cop
child kid boy girl baby toddler infant son daughter newborn
mother mom mum woman wife
father dad man husband
shooting shot gun gunfire fire
attack assault < shooting shot gunfire stabbing stabbed bombing bomb raid beating missile airstrike ambush rampage
fight brawl melee scuffle altercation < beating attack punch clash
crash collision collide wreck < hit struck ran drove swerve derail plunge
quake earthquake tremor
storm hurricane typhoon cyclone < tornado blizzard
blast explosion bomb exploded
rocket missile < projectile
deal agreement accord buy sale sell purchase acquire pact treaty < settlement merger takeover
vote election referendum poll ballot
building complex facility < hotel motel school church mosque temple synagogue dorm dormitory hall tower skyscraper factory plant warehouse center centre store mall restaurant museum library hospital clinic prison jail headquarters office apartment mansion palace stadium courthouse terminal station embassy house
store shop < supermarket outlet boutique mall retailer
room < classroom class bedroom hotel courtroom lounge
animal creature < panda bear snake shark dog cat whale dolphin lion tiger elephant bird fish wolf pig cow horse monkey ape gorilla crocodile alligator lizard insect spider octopus squid seal fox deer
tree < forest wood timber pine oak redwood
document paper text < memo letter report email filing affidavit agreement deal treaty pact accord resolution bill
letter note message post < email tweet memo
picture image photo photograph shot selfie snapshot snap portrait photographer < poster
video footage clip < film tape recording
plan program programme proposal scheme project initiative < policy campaign
trip visit journey tour < travel voyage vacation holiday
show ceremony < award gala
race campaign < election
`
  .trim()
  .split("\n")
  .map((line) => {
    const [names = "", kinds = ""] = line.split("<");
    return { names: listed(names), kinds: listed(kinds) };
  });

/** Words as `singular` writes them. */
function listed(words: string): Set<string> {
  return new Set(words.trim().split(/\s+/).filter(Boolean).map(singular));
}

/** Once a place is named, it may be meant. */
const PLACES = listed("area region country nation state city town village island");
/** Once an amount is told, it may be meant. */
const MONEY = listed("amount price sum figure total fund money share stock");
/** Not "this", "was", "does". */
const PLURAL = /^(?!(?:this|is|was|has|as|does|his|its|says)$)\p{L}*[^su]s$|^(?:people|men|women|children)$/u;

/** A name told before may be meant: "Tarn ... the company". */
const NAMED = listed(`
company firm group man woman boy girl couple actor actress singer star rapper comedian author writer director artist
player striker goalkeeper coach champion team club band duo agency organization organisation airline retailer carmaker
bank chain network party candidate senator congressman governor suspect defendant victim teenager teen toddler baby
child student teacher driver pilot officer soldier doctor patient widow school university hotel hospital church museum
newspaper magazine website site app company's airport town village island planet species dog cat bird billionaire
`);

/** What any tale is of. */
const HAPPENED = listed(`
move decision announcement deal incident agreement news change development statement comment remark plan proposal
ruling verdict finding result case event situation issue matter problem question discovery effort claim allegation
accusation charge campaign operation investigation probe process project initiative policy dispute debate row crisis
`);

/** What has to be named before. */
const THINGS = listed(`
accident crash collision attack shooting blast explosion fire blaze flood quake earthquake storm hurricane wreck
price amount figure sum total offer bid rate share stock product device phone tablet console engine machine robot drone
plane jet aircraft flight ship boat vessel ferry car bus truck van train vehicle spacecraft probe rocket satellite
film movie show series book novel song album track video clip footage photo photograph image picture letter note email
message tweet post article document memo list interview speech study survey poll report research paper experiment test
law bill measure suit lawsuit complaint petition trial hearing game match race final fight concert tour ceremony
wedding party funeral march protest rally strike meeting conference summit talks visit trip area region building house
apartment room store shop restaurant factory plant bridge road tunnel dam tower statue painting artifact bone skeleton
tomb remains body bodies object item bag box gun weapon knife bullet bomb drug pill vaccine disease virus outbreak
creature snake shark bear whale star comet asteroid crater lake river lava tree fund loan bond contract patent
programme program scheme system software feature ad advert advertisement commercial logo uniform dress ring
`);
