// An address of a database -> which one it is, in words without the password in it.

/** placeOf("postgres://me:secret@db.lan:5433/news") -> "PostgreSQL database news on db.lan:5433" */
export function placeOf(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = searchParams.get("host") ?? (hostname || "localhost");
  const name = pathname.slice(1) || "(of the user's name)";
  return `PostgreSQL database ${name} on ${host}${port ? `:${port}` : ""}`;
}
