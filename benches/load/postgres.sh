# PostgreSQL full text as a peer of the server: the same corpus and queries, asked by pgbench over a local
# socket, without HTTP and JSON. Sourced by benches/load/run; needs Debian's postgresql, which it fetches.

postgres_bin() { ls -d /usr/lib/postgresql/*/bin | tail -1; }
as_postgres() { if [ "$(id -u)" = 0 ]; then (cd / && setpriv --reuid=postgres --regid=postgres --clear-groups "$@"); else "$@"; fi; }

# Starts a cluster of its own with the corpus of a folder.
postgres_start() { # FOLDER
  [ -n "$(ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null)" ] || { apt-get update -qq && apt-get install -y -qq postgresql; }
  postgres_folder=$(mktemp -d)
  cat "$1"/lists/*.csv | sed '1p;/^entry,state,/d' >"$postgres_folder/list.csv"
  cp "$1/queries.txt" "$postgres_folder"
  [ "$(id -u)" != 0 ] || chown -R postgres "$postgres_folder"
  as_postgres "$(postgres_bin)/initdb" -D "$postgres_folder/data" -E UTF8 --locale=C.UTF-8 >/dev/null
  as_postgres "$(postgres_bin)/pg_ctl" -D "$postgres_folder/data" -w -l "$postgres_folder/log" \
    -o "-k $postgres_folder -c listen_addresses= -c shared_buffers=256MB -c max_connections=40" start >/dev/null
  postgres_ask -q <<SQL
CREATE TABLE rows (entry text, state text, year int, language text, term text, definition text, document text, issuer text, status text, wording text);
\copy rows FROM '$postgres_folder/list.csv' CSV HEADER
CREATE FUNCTION words(language text, text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS \$\$
  SELECT to_tsvector((CASE language WHEN 'en' THEN 'english' WHEN 'fr' THEN 'french' WHEN 'de' THEN 'german'
    WHEN 'es' THEN 'spanish' WHEN 'it' THEN 'italian' ELSE 'russian' END)::regconfig, \$2) \$\$;
CREATE AGGREGATE joined(tsvector) (SFUNC = tsvector_concat, STYPE = tsvector);
CREATE TABLE entries AS SELECT entry, min(state) AS state, jsonb_agg(to_jsonb(rows)) AS body,
  joined(setweight(words(language, term), 'A') || words(language, definition)) AS words FROM rows GROUP BY entry;
CREATE INDEX ON entries USING gin (words);
CREATE TABLE queries (id serial PRIMARY KEY, text text);
\copy queries (text) FROM '$postgres_folder/queries.txt' CSV QUOTE E'\x01'
VACUUM ANALYZE;
SQL
  cat >"$postgres_folder/search.sql" <<SQL
\set n random(1, 20000)
WITH asked AS (SELECT plainto_tsquery('english', text) || plainto_tsquery('french', text) || plainto_tsquery('german', text)
  || plainto_tsquery('spanish', text) || plainto_tsquery('italian', text) || plainto_tsquery('russian', text) AS query
  FROM queries WHERE id = :n)
SELECT entry, body, count(*) OVER () FROM entries, asked WHERE words @@ query
ORDER BY ts_rank(words, query) DESC, entry LIMIT 20;
SQL
}

postgres_ask() { as_postgres "$(postgres_bin)/psql" -h "$postgres_folder" -d postgres -v ON_ERROR_STOP=1 "$@"; }

# Prints requests a second, p50 and p99.
postgres_load() { # CONNECTIONS SECONDS
  local log=$postgres_folder/pgbench
  rm -f "$log".*
  local rate
  rate=$(as_postgres "$(postgres_bin)/pgbench" -h "$postgres_folder" -n -f "$postgres_folder/search.sql" -c "$1" \
    -j "$(($1 < 2 ? 1 : 2))" -T "$2" -l --log-prefix="$log" postgres 2>/dev/null | awk '/^tps/ {print $3}')
  cat "$log".* | awk '{print $3 / 1000}' | sort -n | awk -v rate="$rate" \
    '{took[NR] = $1} END {print rate, took[int(NR * 0.5) + 1] "ms", took[int(NR * 0.99) + 1] "ms"}'
}

postgres_stop() {
  [ -z "${postgres_folder:-}" ] && return
  as_postgres "$(postgres_bin)/pg_ctl" -D "$postgres_folder/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$postgres_folder"
}
