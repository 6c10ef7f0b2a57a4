import { expect, test } from "vitest";
import { groupStories } from "../../src/stories/group.ts";
import { groupKnowing, withBefore } from "../../src/stories/known-before.ts";
import { DAYS_BEFORE, OF_THE_DAY } from "../support/gorrow.ts";
import { reportOf } from "./support.ts";

const articlesOf = (told: typeof OF_THE_DAY) =>
  told.map(({ title, text, source, publishedAt }) => reportOf(text, { title, outlet: source, at: publishedAt }));
const [before, day] = [articlesOf(DAYS_BEFORE), articlesOf(OF_THE_DAY)];

test("two reports that only the days before connect are one story, of which only these two are", () => {
  expect(groupStories(day)).toHaveLength(2);
  const [story, ...others] = groupKnowing(before, day, groupStories);
  expect(others).toEqual([]);
  expect(story).toMatchObject({ id: day[0]!.id, articles: day, voices: day.map((article) => [article]), before });
});

test("what was reported of it before can be had with it", () => {
  const [story] = groupKnowing(before, day, groupStories);
  expect(withBefore(story!, before.slice(1))).toMatchObject({ id: before[0]!.id, articles: [...before, ...day] });
});

test("a story of the days before alone is none of the day, and one of the day alone has nothing before it", () => {
  const chess = reportOf("The chess league opened its season in Bergen with four games.", { at: "2026-11-27T08:00Z" });
  const [story, ...others] = groupKnowing(before, [chess], groupStories);
  expect([story?.articles, story?.before, others]).toEqual([[chess], undefined, []]);
});
