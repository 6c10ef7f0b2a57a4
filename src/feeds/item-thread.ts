// The thread that makes articles of the items of feeds.
import { serveTasks } from "../thread.ts";
import { itemArticles } from "./item-article.ts";
import type { ItemTask } from "./item-room.ts";

serveTasks(({ feed, source, now }: ItemTask) => itemArticles(feed, source, now));
