#!/bin/sh
# Run once by the postgres image, on an empty data folder.
set -eu
psql -v ON_ERROR_STOP=1 -v owner_password="$(cat /run/secrets/owner_password)" -v app_password="$(cat /run/secrets/app_password)" \
  --username "$POSTGRES_USER" --file /diurne/create-roles.sql
