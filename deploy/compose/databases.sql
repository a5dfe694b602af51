-- Run once by the PostgreSQL image on an empty volume. Demo passwords: replace them before anyone else can connect.
CREATE ROLE ingest LOGIN PASSWORD 'ingest';
CREATE DATABASE ingest OWNER ingest TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C';
CREATE ROLE indicator LOGIN PASSWORD 'indicator';
CREATE DATABASE indicator OWNER indicator TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C';
CREATE ROLE report LOGIN PASSWORD 'report';
CREATE DATABASE report OWNER report TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C';
