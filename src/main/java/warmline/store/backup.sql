-- What backup and restore ask of the server about the schema itself, so that no table is ever forgotten.

-- name: isLine
select to_regclass('flyway_schema_history') is not null as there;

-- name: schema
select version
from flyway_schema_history
where success
  and version is not null
order by installed_rank desc
limit 1;

-- name: tables
select c.relname as name
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where n.nspname = current_schema()
  and c.relkind = 'r'
order by c.relname;

-- What is computed from other columns can be neither saved nor loaded.
-- name: columns
select c.relname as table_name, a.attname as name
from pg_attribute a
join pg_class c on c.oid = a.attrelid
join pg_namespace n on n.oid = c.relnamespace
where n.nspname = current_schema()
  and c.relkind = 'r'
  and a.attnum > 0
  and not a.attisdropped
  and a.attgenerated = ''
order by c.relname, a.attnum;

-- Deferrable ones are asked at the end of the transaction, and put nobody before anybody.
-- name: references
select c.relname as table_name, r.relname as refers_to
from pg_constraint k
join pg_class c on c.oid = k.conrelid
join pg_class r on r.oid = k.confrelid
join pg_namespace n on n.oid = k.connamespace
where n.nspname = current_schema()
  and k.contype = 'f'
  and not k.condeferrable
  and c.oid <> r.oid;

-- name: sequences
select sequencename as name, last_value as last
from pg_sequences
where schemaname = current_schema()
  and last_value is not null
order by sequencename;

-- Lines, on this machine or another, that are at work on this database.
-- name: lines
select count(*) as connections
from pg_stat_activity
where datname = current_database()
  and application_name = 'warmline'
  and pid <> pg_backend_pid();

-- Whether we may put another schema in the place of this one.
-- name: owner
select n.nspname as name,
       pg_has_role(n.nspowner, 'member') and has_database_privilege(current_database(), 'create') as may_exchange
from pg_namespace n
where n.nspname = current_schema();

-- name: openCallbacks
select id
from callback
where state in ('WAITING', 'RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED', 'UNKNOWN')
order by id;
