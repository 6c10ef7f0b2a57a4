// Words put before a person's name that are not part of it.

/** Folded; the longest that fits is taken. */
const TITLES = new Set(
  `president,vice president,prime minister,deputy prime minister,minister,foreign minister,defence minister,
defense minister,finance minister,interior minister,health minister,first minister,foreign secretary,home secretary,
defense secretary,defence secretary,treasury secretary,press secretary,secretary of state,secretary of defense,
secretary general,secretary,chancellor,attorney general,solicitor general,surgeon general,chief of staff,chief justice,
justice,judge,senator,congressman,congresswoman,representative,governor,lieutenant governor,mayor,councilman,
councilwoman,speaker,majority leader,minority leader,ambassador,envoy,chairman,chairwoman,chairperson,chief executive,
director,spokesman,spokeswoman,general,major general,lieutenant general,brigadier general,lieutenant colonel,colonel,
captain,lieutenant,sergeant,staff sergeant,corporal,private,major,admiral,rear admiral,commander,officer,detective,inspector,
sheriff,police chief,chief,deputy,professor,doctor,reverend,father,cardinal,archbishop,bishop,rabbi,imam,ayatollah,
sheikh,coach,sir,lord,lady,dame,mr,mrs,ms,miss,mx,dr,prof,rev,sen,sens,rep,reps,gov,govs,gen,col,lt,lt gen,lt col,lt gov,
maj,maj gen,brig gen,capt,sgt,cpl,adm,hon,supt,director general`
    .split(",")
    .map((title) => title.trim()),
);

const LONGEST_TITLE = 3;

const FIRST_WORDS = new Set(Array.from(TITLES, (title) => title.split(" ")[0]!));

/** "General Motors", "Major League": what looks like a title begins the name of something. */
const NO_PERSONS = new Set(
  `motors electric assembly mills dynamics hospital council court secretariat league general island department office street
  avenue road house institute association university college school church bank`.split(/\s+/),
);

/** How many of the folded words from `at` on are a title with a name after it; 0 when none is. */
export function titleLength(words: readonly string[], at: number): number {
  if (!FIRST_WORDS.has(words[at]!)) return 0;
  for (let length = Math.min(LONGEST_TITLE, words.length - at); length > 0; length--) {
    if (TITLES.has(words.slice(at, at + length).join(" ")))
      return NO_PERSONS.has(words[at + length] ?? "") ? 0 : length;
  }
  return 0;
}
