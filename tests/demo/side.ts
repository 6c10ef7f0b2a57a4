// What the two columns of the page have in common: what people do there, and how it is laid out as HTML.

/** `ann` manages the place, `bob` does not. */
export type Who = "ann" | "bob";

/** Before everyone, in a thread, or to the bot alone. */
export type Where = "channel" | "thread" | "direct";

/** One platform on the page. Whatever cannot be done throws an Error whose message is shown to who tried. */
export type Side = {
  /** "/ask who ...?" is a command; anything else is said to the bot, by its name where others read along. */
  say(text: string, who: Who, where: Where): Promise<void>;
  /** `button` is the `data-button` of a button in the HTML. */
  press(button: string, who: Who): Promise<void>;
  /** Sends the form that stands open. */
  fill(values: Readonly<Record<string, string>>): Promise<void>;
  /** All that was said, in order, and the form that stands open. */
  html(): string;
};

/** What somebody typed, and how many messages of the bot stood there by then. */
export type Line = { readonly after: number; readonly who: Who; readonly where: Where; readonly text: string };

/** Hides nothing and starts nothing: every mark of HTML in it is shown as such. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** A link to the web; plain words for any other address. `html` is already escaped. */
export function link(url: string, html: string): string {
  return /^https?:\/\//.test(url) ? `<a href="${escapeHtml(url)}" target="_blank" rel="noreferrer">${html}</a>` : html;
}

export function button(label: string, data: string): string {
  return `<button data-button="${escapeHtml(data)}">${escapeHtml(label)}</button>`;
}

/** A message of the bot; `only` is who alone sees it. */
export function message(where: Where, only: Who | null, html: string): string {
  const seen = only === null ? "" : `<p class="only">Only ${NAMES[only]} sees this</p>`;
  return `<article class="${where}">${byline("wirecopy", "bot", where)}${html}${seen}</article>`;
}

/** Messages of the bot with what people typed before each. */
export function transcript(lines: readonly Line[], messages: readonly string[]): string {
  const typed = (at: number) => lines.filter(({ after }) => after === at).map(lineHtml);
  return [...messages.flatMap((html, i) => [...typed(i), html]), ...typed(messages.length)].join("\n");
}

export type Input = {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** What can be chosen; null: whatever is typed. */
  readonly choices: readonly string[] | null;
};

export function form(title: string, inputs: readonly Input[]): string {
  return `<form><h3>${escapeHtml(title)}</h3>${inputs.map(inputHtml).join("")}<button>Go</button></form>`;
}

const NAMES: Readonly<Record<Who, string>> = { ann: "Ann", bob: "Bob" };
const PLACES: Readonly<Record<Where, string>> = { channel: "", thread: "in a thread", direct: "direct message" };

function lineHtml({ who, where, text }: Line): string {
  return `<article class="${where}">${byline(NAMES[who], who, where)}<p>${escapeHtml(text)}</p></article>`;
}

function byline(name: string, by: string, where: Where): string {
  return `<header class="${by}"><b>${name}</b> <small>${PLACES[where]}</small></header>`;
}

function inputHtml({ name, label, hint, value, choices }: Input): string {
  const options = choices?.map((choice) => `<option>${escapeHtml(choice)}</option>`).join("");
  const filled = `name="${escapeHtml(name)}"`;
  const input =
    options === undefined ? `<input ${filled} value="${escapeHtml(value)}">` : `<select ${filled}>${options}</select>`;
  return `<label>${escapeHtml(label)}${input}<small>${escapeHtml(hint)}</small></label>`;
}
