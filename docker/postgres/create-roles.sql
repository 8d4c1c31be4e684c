-- The two roles and the database of Diurne, on an empty PostgreSQL 18. psql variables: owner_password, app_password.
-- diurne_owner runs migrations and owns every table; diurne_app is what api and worker connect as, and owns nothing.
CREATE ROLE diurne_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'app_password';
CREATE ROLE diurne_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'owner_password';
-- Lets a migration create the schema of the job queue for the application (CREATE SCHEMA … AUTHORIZATION diurne_app).
GRANT diurne_app TO diurne_owner;
CREATE DATABASE diurne OWNER diurne_owner;
REVOKE ALL ON DATABASE diurne FROM PUBLIC;
GRANT CONNECT ON DATABASE diurne TO diurne_app;
