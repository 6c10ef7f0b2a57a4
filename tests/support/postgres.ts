// An empty PostgreSQL database for a test file, or for each of its tests.
import pg from "pg";
import { afterAll, inject } from "vitest";

/** The address of a database that nobody else uses. Rejects, and so fails the file, when there is no server. */
export async function newDatabase(): Promise<string> {
  const response = await fetch(inject("postgresDoor"));
  const said = await response.text();
  if (!response.ok) throw new Error(`The tests' own PostgreSQL server cannot start: ${said}`);
  return said;
}

/** One database for the file: its address, and what makes it as new. */
export function sharedDatabase(): { readonly url: () => Promise<string>; readonly empty: () => Promise<void> } {
  let made: Promise<string> | null = null;
  let client: Promise<pg.Client> | null = null;
  const url = () => {
    made ??= newDatabase();
    return made;
  };
  const connect = async () => {
    const connected = new pg.Client({ connectionString: await url() });
    await connected.connect();
    return connected;
  };
  afterAll(async () => (await client)?.end());
  return {
    url,
    empty: async () => {
      client ??= connect();
      await (await client).query(EMPTYING);
    },
  };
}

/** Rows rather than tables: making those anew would take more time than a test. */
const EMPTYING = `
  DO $$ DECLARE name text; BEGIN
    SET LOCAL session_replication_role = replica;
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'wirecopy' LOOP
      EXECUTE format('DELETE FROM %I', name);
    END LOOP;
  END $$`;
