// [io] Keeps the connections of Discord's library as it does itself, but no failure of one of them ends the process.
import { SimpleShardingStrategy, type WebSocketShard } from "discord.js";

/** What is asked of a socket here. */
type Connection = { on(event: "error", listener: () => void): unknown } | null;

/**
 * The library takes its listeners off a connection that it gives up while it is still being made, as after the machine slept;
 * when that then fails nobody hears it, which in Node ends the process. So each one gets a listener for good.
 */
export class CalmStrategy extends SimpleShardingStrategy {
  override async spawn(shardIds: number[]): Promise<void> {
    await super.spawn(shardIds);
    const { shards } = this as unknown as { readonly shards: ReadonlyMap<number, WebSocketShard> };
    for (const shard of shards.values()) calm(shard);
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
