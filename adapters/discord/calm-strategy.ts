// [io] Keeps the connections of Discord's library as it does itself, but none ends the process or comes back after it was left.
import { SimpleShardingStrategy, type WebSocketShard, type WebSocketShardDestroyOptions } from "discord.js";

/** What is asked of a socket here. */
type Connection = { on(event: "error", listener: () => void): unknown } | null;

/** How the library makes a connection, and what it waits for on it, by name. */
type Inside = { internalConnect: () => Promise<void>; readonly timeoutAbortControllers: { clear(): void } };

/**
 * The library takes its listeners off a connection that it gives up while it is still being made, as after the machine slept;
 * when that then fails nobody hears it, which in Node ends the process. So each one gets a listener for good.
 */
export class CalmStrategy extends SimpleShardingStrategy {
  override async spawn(shardIds: number[]): Promise<void> {
    await super.spawn(shardIds);
    for (const shard of this.#shards()) calm(shard);
  }

  /**
   * Otherwise a connection comes back after we left: one that waits for its next try makes it, and when one is being let in
   * the library takes our leaving for a loss.
   */
  override async destroy(options?: Omit<WebSocketShardDestroyOptions, "recover">): Promise<void> {
    for (const shard of this.#shards() as Iterable<unknown>) {
      const inside = shard as Inside;
      inside.internalConnect = async () => {};
      inside.timeoutAbortControllers.clear();
    }
    await super.destroy(options);
  }

  #shards(): Iterable<WebSocketShard> {
    return (this as unknown as { readonly shards: ReadonlyMap<number, WebSocketShard> }).shards.values();
  }
}

function calm(shard: WebSocketShard): void {
  let held: Connection = null;
  Object.defineProperty(shard, "connection", {
    get: () => held,
    set: (connection: Connection) => {
      held = connection;
      connection?.on("error", () => {});
    },
  });
}
