#!/bin/sh
# diurne api serve | api migrate | api create-administrator … | worker
# Addresses that are not given are made from the secrets that are mounted.
set -eu

address() {
  printf 'postgresql://%s:%s@%s:5432/diurne' "$1" "$(cat "$2")" "${DATABASE_HOST:-postgres}"
}
if [ -z "${DATABASE_URL:-}" ] && [ -r /run/secrets/app_password ]; then
  DATABASE_URL=$(address diurne_app /run/secrets/app_password); export DATABASE_URL
fi
if [ -z "${DATABASE_OWNER_URL:-}" ] && [ -r /run/secrets/owner_password ]; then
  DATABASE_OWNER_URL=$(address diurne_owner /run/secrets/owner_password); export DATABASE_OWNER_URL
fi
if [ -z "${SEALING_KEY_FILE:-}" ] && [ -r /run/secrets/sealing_key ]; then
  SEALING_KEY_FILE=/run/secrets/sealing_key; export SEALING_KEY_FILE
fi

app=$1
shift
exec node --enable-source-maps "/diurne/apps/$app/dist/main.mjs" "$@"
