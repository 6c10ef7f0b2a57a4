import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAllow } from "../../src/environment.ts";
import { guardAddress, isOpenResolved, isOpenToAll } from "../../src/feeds/guard.ts";

const NOTHING = readAllow("").allow;

describe("addresses that are refused by what they say", () => {
  test.each([
    ["nothing at all", "", /not a web address/],
    ["words", "the north post", /not a web address/],
    ["an address without its beginning", "news.example/feed", /not a web address/],
    ["a file", "file:///etc/passwd", /Only http and https/],
    ["an old protocol", "gopher://news.example/", /Only http and https/],
    ["a script", "javascript:alert(1)", /Only http and https/],
    ["a user name", "http://news.example@127.0.0.1/", /user name or password/],
    ["a password", "https://user:secret@news.example/", /user name or password/],
    ["a port where no web server listens", "http://news.example:6379/", /Port 6379 of news.example/],
    ["port 0", "http://news.example:0/", /Port 0/],
    ["more than anybody types", `http://news.example/${"a".repeat(5_000)}`, /longer than/],
    ["the machine itself", "http://localhost/", /localhost is not on the public internet/],
    ["the machine itself, in capitals and with a dot", "HTTP://LOCALHOST./", /public internet/],
    ["a name below localhost", "http://feeds.localhost/", /public internet/],
    ["a name of the local network", "http://printer.local/", /public internet/],
    ["a name of the home network", "http://nas.home.arpa/", /public internet/],
    ["a cloud's metadata by name", "http://metadata.google.internal/", /public internet/],
    ["a name without a dot", "http://wiki/", /public internet/],
    ["loopback", "http://127.0.0.1/", /public internet/],
    ["loopback in one number", "http://2130706433/", /public internet/],
    ["loopback in octal", "http://0177.1/", /public internet/],
    ["loopback in other digits", "http://１２７.⓪.⓪.①/", /public internet/],
    ["a private network, dot at the end", "http://10.0.0.1./", /public internet/],
    ["loopback in IPv6", "http://[::1]/", /public internet/],
    ["loopback in IPv4 in IPv6", "http://[::ffff:127.0.0.1]/", /public internet/],
    ["a public IPv4 address in disguise", "http://[::ffff:93.184.216.34]/", /public internet/],
    ["a public address through NAT64, typed by hand", "http://[64:ff9b::5db8:d822]/", /public internet/],
  ])("%s", (_, address, why) => {
    expect(guardAddress(address, NOTHING)).toEqual({ kind: "refused", why: expect.stringMatching(why) });
  });

  test("no password is repeated in the refusal", () => {
    const refused = guardAddress("ftp://user:secret@news.example/", NOTHING);
    expect(JSON.stringify(refused)).not.toContain("secret");
  });
});

describe("addresses that are allowed", () => {
  test.each([
    ["a feed", "https://news.example/feed.xml", "https://news.example/feed.xml"],
    ["white space around it", "  http://news.example/ \n", "http://news.example/"],
    ["a fragment, which is not sent", "https://news.example/a#part", "https://news.example/a"],
    ["a name in another script", "https://наука.example/", "https://xn--80aa3ak5a.example/"],
    ["the other web ports", "https://news.example:8443/", "https://news.example:8443/"],
    ["a public IPv4 address", "http://1.1.1.1/", "http://1.1.1.1/"],
    ["a public IPv6 address", "http://[2001:4860:4860::8888]/", "http://[2001:4860:4860::8888]/"],
    ["a public name that looks local", "http://localhost.news.example/", "http://localhost.news.example/"],
    ["an at sign in the path", "http://news.example/@writer", "http://news.example/@writer"],
  ])("%s", (_, address, href) => {
    const guarded = guardAddress(address, NOTHING);
    expect(guarded.kind === "allowed" && guarded.url.href).toBe(href);
  });
});

describe("WIRECOPY_ALLOW opens single hosts with their port", () => {
  const { allow } = readAllow("wiki.lan:8080, 10.0.0.7:80 [fd00::7]:443 WIKI:3000");
  test.each([
    ["http://wiki.lan:8080/feed", "allowed"],
    ["http://WIKI.lan.:8080/feed", "allowed"],
    ["http://10.0.0.7/feed", "allowed"],
    ["https://[fd00:0::7]/", "allowed"],
    ["http://wiki:3000/", "allowed"],
    ["http://wiki.lan/", "refused"],
    ["http://10.0.0.7:8080/", "refused"],
    ["https://10.0.0.7/", "refused"],
    ["http://10.0.0.8/", "refused"],
    ["http://user:secret@10.0.0.7/", "refused"],
    ["ftp://10.0.0.7:80/", "refused"],
  ])("%s is %s", (address, kind) => {
    expect(guardAddress(address, allow).kind).toBe(kind);
  });

  test.each([
    "wiki.lan",
    "http://wiki.lan:80",
    "wiki.lan:port",
    "wiki.lan:99999",
    "a b:c:80",
    "user@wiki.lan:80",
    ":80",
  ])("%s is no host and port", (text) => {
    expect(readAllow(text).problem).toMatch(/is not a host and a port/);
  });
});

describe("IP addresses", () => {
  test.each([
    ["9.255.255.255", true],
    ["10.0.0.0", false],
    ["10.255.255.255", false],
    ["11.0.0.0", true],
    ["100.63.255.255", true],
    ["100.64.0.0", false],
    ["100.127.255.255", false],
    ["100.128.0.0", true],
    ["126.255.255.255", true],
    ["127.255.255.255", false],
    ["128.0.0.0", true],
    ["168.63.129.15", true],
    ["168.63.129.16", false],
    ["169.253.255.255", true],
    ["169.254.169.254", false],
    ["172.15.255.255", true],
    ["172.16.0.0", false],
    ["172.31.255.255", false],
    ["172.32.0.0", true],
    ["192.0.0.170", false],
    ["192.0.2.1", false],
    ["192.88.99.1", false],
    ["192.167.255.255", true],
    ["192.168.0.1", false],
    ["198.17.255.255", true],
    ["198.18.0.0", false],
    ["198.19.255.255", false],
    ["198.20.0.0", true],
    ["203.0.113.9", false],
    ["0.0.0.0", false],
    ["0.1.2.3", false],
    ["223.255.255.255", true],
    ["224.0.0.1", false],
    ["240.0.0.1", false],
    ["255.255.255.255", false],
    ["2606:2800:220:1::1", true],
    ["2001:200::", true],
    ["2001:1ff:ffff::", false],
    ["2001:db8::1", false],
    ["2002:7f00:1::", false],
    ["2003::1", true],
    ["3fff::1", false],
    ["3fff:1000::1", true],
    ["4000::1", false],
    ["5f00::1", false],
    ["fe80::1", false],
    ["fe80::1%eth0", false],
    ["2606:2800:220:1::1%eth0", false],
    ["fd00::1", false],
    ["ff02::1", false],
    ["::", false],
    ["::1", false],
    ["::ffff:8.8.8.8", false],
    ["::8.8.8.8", false],
    ["100::1", false],
    ["no address", false],
  ])("%s: open to all is %s", (address, open) => {
    expect(isOpenToAll(address)).toBe(open);
  });

  test("a name may lead to a public address through NAT64, and not to a private one", () => {
    expect(isOpenResolved("64:ff9b::8.8.8.8")).toBe(true);
    expect(isOpenResolved("64:ff9b::10.0.0.1")).toBe(false);
    expect(isOpenResolved("64:ff9b::127.0.0.1")).toBe(false);
    expect(isOpenResolved("64:ff9b:1::8.8.8.8")).toBe(false);
    expect(isOpenResolved("127.0.0.1")).toBe(false);
  });

  test("however a number is written, the URL of a refused IPv4 address is refused", () => {
    const octet = fc.integer({ min: 0, max: 255 });
    const writings = [
      (n: number) => String(n),
      (n: number) => `0x${n.toString(16)}`,
      (n: number) => `0${n.toString(8)}`,
    ];
    fc.assert(
      fc.property(fc.tuple(octet, octet, octet, octet), fc.constantFrom(...writings), (octets, write) => {
        const kind = isOpenToAll(octets.join(".")) ? "allowed" : "refused";
        const inOne = octets.reduce((sum, each) => sum * 256 + each, 0);
        expect(guardAddress(`http://${octets.map(write).join(".")}/`, NOTHING).kind).toBe(kind);
        expect(guardAddress(`http://${write(inOne)}/`, NOTHING).kind).toBe(kind);
      }),
    );
  });
});
