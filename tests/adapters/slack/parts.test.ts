// The small parts of the adapter: sealing, people, connecting, forms, and what a failed call means.
import { expect, test } from "vitest";
import { keepConnected } from "../../../adapters/slack/connection.ts";
import { faultOf } from "../../../adapters/slack/faults.ts";
import { formFor, formsOffered, formView, readForm } from "../../../adapters/slack/forms.ts";
import { insist } from "../../../adapters/slack/insist.ts";
import { createPeople } from "../../../adapters/slack/people.ts";
import { seal, unseal } from "../../../adapters/slack/seal.ts";
import { MINUTE_MS } from "../../../src/time.ts";
import { viewProblems } from "../../support/slack-limits.ts";
import type { Json } from "../../support/slack-text.ts";

const KEY = "a long random text";

test("what is sealed is opened with the same key and label only, and not when a byte has changed", () => {
  const sealed = seal("xoxb-secret é", KEY, "slack:T1");
  expect(sealed).not.toContain("secret");
  expect(unseal(sealed, KEY, "slack:T1")).toBe("xoxb-secret é");
  expect(unseal(sealed, "another long text", "slack:T1")).toBeNull();
  expect(unseal(sealed, KEY, "slack:T2")).toBeNull();
  const at = sealed.length - 3;
  expect(
    unseal(sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1), KEY, "slack:T1"),
  ).toBeNull();
  for (const broken of ["", "v1.", "v1.AAAA", "v2.AAAA", "xoxb-plain"])
    expect(unseal(broken, KEY, "slack:T1")).toBeNull();
  expect(seal("same", KEY, "slack:T1")).not.toBe(seal("same", KEY, "slack:T1"));
});

test("a person is asked about once in a while", async () => {
  let [now, asked] = [0, 0];
  const people = createPeople({ admins: new Set(), clock: () => now });
  const ask = async () => ({ tz: "Europe/Paris", is_admin: asked++ > 0 });
  expect(await people.find("slack:T1", "U1", ask)).toEqual({ id: "U1", manages: false, timeZone: "Europe/Paris" });
  now = 0.9 * MINUTE_MS;
  expect((await people.find("slack:T1", "U1", ask)).manages).toBe(false);
  now = 1.1 * MINUTE_MS;
  expect((await people.find("slack:T1", "U1", ask)).manages).toBe(true);
  expect(asked).toBe(2);
});

test("without a profile only those named in the settings manage anything, and an odd zone is none", async () => {
  const people = createPeople({ admins: new Set(["slack:U9"]), clock: () => 0 });
  expect((await people.find("slack:T1", "U9", async () => null)).manages).toBe(true);
  expect(await people.find("slack:T1", "U1", async () => ({ tz: "Mars/Base" }))).toEqual({
    id: "U1",
    manages: false,
    timeZone: null,
  });
});

test("a connection that fails is tried again, later and later, and one that broke at once", async () => {
  const waits: number[] = [];
  const changes: string[] = [];
  let [failures, tries] = [3, 0];
  let done = () => {};
  const connected = () =>
    new Promise<void>((resolve) => {
      done = resolve;
    });
  let soon = connected();
  const connection = keepConnected({
    connect: async () => {
      tries++;
      if (failures-- > 0) throw new Error("away");
      done();
    },
    clock: () => 7,
    wait: async (ms) => void waits.push(ms),
    onFailure: () => {},
    onChange: ({ kind }) => void changes.push(kind),
  });
  expect(connection.state()).toEqual({ kind: "waiting", since: 7, why: "connecting" });
  await connection.tried;
  expect(connection.state()).toEqual({ kind: "waiting", since: 7, why: "Slack cannot be reached: it is tried again" });
  await soon;
  expect(waits).toEqual([1_000, 2_000, 4_000].slice(0, 3));
  await Promise.resolve();
  expect(connection.state().kind).toBe("connected");
  soon = connected();
  connection.lost("it broke");
  await soon;
  expect([tries, waits.length]).toEqual([5, 3]);
  connection.end();
  connection.lost("again");
  expect(tries).toBe(5);
  expect(changes).toEqual(["waiting", "connected", "waiting", "connected"]);
});

test.each(["invalid_auth", "not_authed", "account_inactive", "token_revoked"])(
  "a token that Slack does not accept (%s) is named by its setting, and not tried again",
  async (error) => {
    const refusal = Object.assign(new Error(), { code: "slack_webapi_platform_error", data: { error } });
    const stateAfter = async (refused: string) => {
      const connection = keepConnected({
        connect: async (trying) => {
          for (const setting of ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"]) {
            trying(setting);
            if (setting === refused) throw refusal;
          }
        },
        clock: () => 7,
        wait: () => Promise.reject(new Error("not to be tried again")),
        onFailure: () => {},
        onChange: () => {},
      });
      await connection.tried;
      return connection.state();
    };
    for (const setting of ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"]) {
      const why = `Slack does not accept the token: check ${setting}`;
      expect(await stateAfter(setting)).toEqual({ kind: "off", since: 7, why });
    }
  },
);

test.each([
  [
    "a refusal",
    { code: "slack_webapi_platform_error", data: { error: "is_archived" } },
    { kind: "refused", error: "is_archived" },
  ],
  [
    "an inner fault of Slack",
    { code: "slack_webapi_platform_error", data: { error: "fatal_error" } },
    { kind: "unknown" },
  ],
  ["a limit", { code: "slack_webapi_rate_limited_error", retryAfter: 3 }, { kind: "limited", retryAfterMs: 3000 }],
  ["a server that is unable to take it", { code: "slack_webapi_http_error", statusCode: 503 }, { kind: "unreached" }],
  ["a server's fault", { code: "slack_webapi_http_error", statusCode: 502 }, { kind: "broken" }],
  ["an answer put off", { code: "slack_bolt_respond_error", statusCode: 429 }, { kind: "limited", retryAfterMs: 1000 }],
  ["an answer that failed", { code: "slack_bolt_respond_error", statusCode: 500 }, { kind: "broken" }],
  [
    "an answer that came too late",
    { code: "slack_bolt_respond_error", statusCode: 404 },
    { kind: "refused", error: "http_404" },
  ],
  ["a wall before Slack", { code: "slack_webapi_http_error", statusCode: 403 }, { kind: "refused", error: "http_403" }],
  ["a time-out", { code: "slack_webapi_request_error", original: new Error("aborted") }, { kind: "unknown" }],
  [
    "no network",
    { code: "slack_webapi_request_error", original: { cause: { code: "ENOTFOUND" } } },
    { kind: "unreached" },
  ],
  ["anything else", new Error("x"), { kind: "unknown" }],
])("%s is told apart", (_, error, fault) => {
  expect(faultOf(error)).toEqual(fault);
});

const limited = { code: "slack_webapi_rate_limited_error", retryAfter: 3 };
const broken = { code: "slack_webapi_http_error", statusCode: 503 };
const lost = { code: "slack_webapi_request_error", original: new Error("socket hang up") };
const refused = { code: "slack_webapi_platform_error", data: { error: "is_archived" } };

test.each([
  ["a rate limit is waited for as long as Slack says", [limited], "done", [3_000]],
  ["a fault of Slack's is tried again, later each time", [broken, broken], "done", [200, 400]],
  ["it is given up after three tries more", [broken, broken, broken, broken], broken, [200, 400, 800]],
  ["a limit longer than anybody waits is given up at once", [{ ...limited, retryAfter: 90 }], 90, []],
  ["a lost answer is not tried again: it may stand there", [lost], lost, []],
  ["a refusal is not tried again", [refused], refused, []],
])("%s", async (_, failures, end, waits) => {
  const [left, waited] = [[...failures] as unknown[], [] as number[]];
  const call = async () => {
    if (left.length > 0) throw left.shift();
    return "done";
  };
  const ended = await insist(call, async (ms) => waited.push(ms)).catch((error) => error.retryAfter ?? error);
  expect([ended, waited]).toEqual([end, waits]);
});

test.each([
  ["ask", ["ask"]],
  ["ask who won?", null],
  ["brief", null],
  ["settings", null],
  ["settings zone", ["settings", "zone"]],
  ["settings zone Europe/Paris", null],
  ["nonsense", null],
  ["", null],
])("what was typed as “%s” opens the form of %s", (typed, words) => {
  expect(formFor(typed)?.words ?? null).toEqual(words);
});

test("every form that is offered is one that Slack takes, and gives back where it was asked for", () => {
  const place = { channel: "C1", thread: "1.1", direct: false };
  for (const words of [...formsOffered(), "settings zone", "story"]) {
    const view = formView(formFor(words)!, place);
    expect(viewProblems(view)).toEqual([]);
    const values = Object.fromEntries(
      view.blocks.map((block) => [
        block.block_id,
        { value: { value: "https://news.example", selected_time: "08:00" } },
      ]),
    );
    const filled = readForm({ private_metadata: view.private_metadata, state: { values } } as Json);
    expect(filled).toMatchObject({ kind: "words", words: expect.stringMatching(new RegExp(`^${words} .`)), place });
  }
});
