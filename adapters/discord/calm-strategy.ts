// [io] Keeps the connections of Discord's library as it does itself, but none ends the process or comes back after it was left.
import { SimpleShardingStrategy, type WebSocketShard, type WebSocketShardDestroyOptions } from "discord.js";

/** What is asked of a socket here. */
type Connection = { on(event: "error", listener: () => void): unknown } | null;

/** What the library waits for on a connection, by name. */
type Waiting = { readonly timeoutAbortControllers: { clear(): void } };

/**
 * The library takes its listeners off a connection that it gives up while it is still being made, as after the machine slept;
 * when that then fails nobody hears it, which in Node ends the process. So each one gets a listener for good.
 */
export class CalmStrategy extends SimpleShardingStrategy {
  override async spawn(shardIds: number[]): Promise<void> {
    await super.spawn(shardIds);
    for (const shard of this.#shards()) calm(shard);
  }

  /** What is waited for, as being let in, is otherwise taken for lost when we leave, and the connection made anew. */
  override async destroy(options?: Omit<WebSocketShardDestroyOptions, "recover">): Promise<void> {
    for (const shard of this.#shards()) (shard as unknown as Waiting).timeoutAbortControllers.clear();
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
