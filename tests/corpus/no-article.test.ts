import { expect, test } from "vitest";
import { pageArticle } from "../../src/corpus/page-article.ts";

function page(title: string, ...paragraphs: readonly string[]): string {
  const head = title === "" ? "" : `<title>${title}</title>`;
  return `<html><head>${head}</head><body><nav><a href="/">Home</a> <a href="/in">Sign in</a> <a href="/sub">Subscribe now</a></nav>
    ${paragraphs.map((text) => `<p>${text}</p>`).join("")}<footer>We use cookies. © 2025 North Post</footer></body></html>`;
}

const ERROR = "It is an error page";
const ROBOT = "It asks whether a person is looking";
const SCRIPT = "It shows its text by script only";
const WALL = "It asks for a login";

test.each([
  ["a number and words", ERROR, page("", "404 not found")],
  ["a title", ERROR, page("Page not found - North Post", "Oops! Try the front page.")],
  ["a server's own page", ERROR, page("503 Service Temporarily Unavailable", "nginx/1.18.0")],
  [
    "a polite one",
    ERROR,
    page(
      "North Post",
      "Sorry, we looked everywhere.",
      "The page you are looking for might have been removed or had its name changed.",
      "Here are the most read stories of the day.",
    ),
  ],
  ["one in German", ERROR, page("Seite nicht gefunden | Nordpost", "Bitte prüfen Sie die Adresse")],
  ["a title about the article", ERROR, page("Article not found - North Post", "Back to the news of the day.")],
  [
    "one that speaks of this story",
    ERROR,
    page("North Post", "This story is no longer available.", "The newest stories stand below."),
  ],
  [
    "one of two sentences",
    ERROR,
    page("Error 500 - North Post", "The server could not answer the request. The administrators have been told."),
  ],
  ["no rights", ERROR, page("Access Denied", "Reference #18.4f2c1402.1747000000")],
  ["a check for robots", ROBOT, page("Just a moment...", "Checking your browser before you go to northpost.example.")],
  ["a script", SCRIPT, page("North Post", "Please enable JavaScript to use this app.")],
  ["a login", WALL, page("Log in to North Post", "E-mail address", "Password", "Forgot your password?")],
  [
    "a consent",
    WALL,
    page(
      "North Post",
      "We and our 812 partners use cookies to show you advertisements.",
      "Accept all",
      "Manage choices",
    ),
  ],
  [
    "a subscription",
    WALL,
    page(
      "Bridge shut - North Post",
      "This story is for subscribers.",
      "Subscribe now for 1 crown a week.",
      "Already a subscriber? Sign in",
    ),
  ],
])("%s is no article", (_, why, html) => {
  expect(pageArticle(html)).toMatchObject({ why: expect.stringContaining(why) });
});

test.each([
  ["a brief", "Bridge shut", "The harbour bridge is shut until Monday."],
  [
    "a brief about an error page",
    "Page not found: port's site is down",
    "The port's website showed an error page all day on Monday, its director said.",
  ],
  [
    "one that begins with a number",
    "500 jobs go at the docks",
    "The port will cut 500 jobs by June, it said on Monday.",
  ],
  ["one about denied access", "Access denied: divers kept from wreck", "Divers were kept from the wreck."],
  [
    "a quotation that speaks to somebody",
    "Mayor to ferry line: pay",
    "“You will pay for our bridge,” the mayor told the line.",
  ],
  ["one about cookies", "Cookies recalled", "A bakery in Marsh Bay has recalled 4,000 cookies over glass."],
  [
    "a first paragraph above a wall",
    "Bridge shut",
    "The harbour bridge is shut until Monday.<p>Subscribe now to read on.<p>Already a subscriber? Sign in",
  ],
  [
    "one about an error's number",
    "HTTP 404: how the error page came to be",
    "Engineers in Geneva gave error 404 its number. No room was ever called so. They have laughed about it since.",
  ],
  [
    "one about a mishap",
    "Something went wrong at Boeing",
    "Something went wrong at Boeing on Monday.<p>A door fell off. The airline kept its fleet on the ground.",
  ],
  [
    "one about an article of a law",
    "Law changed",
    "The article of the law that banned dissent has been removed. Deputies voted on it on Monday. The king signed it.",
  ],
  ["one about a link", "Isles apart", "The link between the two isles has been removed."],
  [
    "two sentences under another title",
    "Service unavailable",
    "The ferry sank off Marsh Bay. All its passengers were saved.",
  ],
  ["one in Japanese", "橋が閉鎖", "港の橋は月曜日まで閉鎖されると市が発表した。"],
])("%s is an article", (_, title, text) => {
  expect(pageArticle(page(`${title} - North Post`, text))).not.toHaveProperty("why");
});
