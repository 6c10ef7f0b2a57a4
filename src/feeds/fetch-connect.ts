// A host -> a connection to an address that may be dialled, decided on the address really dialled. [io]
import { lookup as systemLookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { type Allow, hostAndPort, isAddress, isOpenResolved, isOpenToAll, notPublic } from "./guard.ts";

/** A name -> the IP addresses it stands for; rejects when it stands for none. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

export const systemResolve: Resolve = async (hostname) =>
  (await systemLookup(hostname, { all: true })).map(({ address }) => address);

/** A connection was not opened because of where it would have led; `message` is a sentence for the reader. */
export class RefusedError extends Error {}

const CONNECT_TIMEOUT_MS = 10_000;

/** For undici's `connect`. Hosts in `allow` are dialled wherever they are, all others only on the public internet. */
export function checkedConnector(allow: Allow, resolve: Resolve): buildConnector.connector {
  // HTTP/1.1 only: one request per connection and two connections per host are then really two at once.
  const options = { allowH2: false, timeout: CONNECT_TIMEOUT_MS, rejectUnauthorized: true };
  const anywhere = buildConnector({ ...options, lookup: resolvedBy(resolve, () => true) });
  const publicOnly = buildConnector({ ...options, lookup: resolvedBy(resolve, isOpenResolved) });
  return (target, callback) => {
    const port = target.port || (target.protocol === "https:" ? 443 : 80);
    // undici takes the brackets off IPv6 addresses; the settings have them.
    const host = isIP(target.hostname) === 6 ? `[${target.hostname}]` : target.hostname;
    if (allow.has(hostAndPort(host, port))) return anywhere(target, callback);
    // The lookup is not asked about IP addresses, so these are judged here.
    if (isAddress(target.hostname) && !isOpenToAll(target.hostname)) {
      return callback(new RefusedError(notPublic(host)), null);
    }
    publicOnly(target, callback);
  };
}

/**
 * A lookup for `net.connect`: what is checked is what is dialled, so a name that changes its mind between two questions
 * gains nothing. One closed address among several refuses the name.
 */
export function resolvedBy(resolve: Resolve, isOpen: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    const answer = async (): Promise<void> => {
      let found: { address: string; family: number }[];
      try {
        found = (await resolve(hostname)).map((address) => ({ address, family: isIP(address) }));
        if (found.length === 0) throw Object.assign(new Error("no address"), { code: "ENOTFOUND" });
        if (!found.every(({ address }) => isOpen(address))) throw new RefusedError(notPublic(hostname));
      } catch (error) {
        callback(error as NodeJS.ErrnoException, "", 0);
        return;
      }
      if (options.all) callback(null, found);
      else callback(null, found[0].address, found[0].family);
    };
    void answer();
  };
}
