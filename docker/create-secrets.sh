#!/bin/sh
# Passwords of a new installation, one file each, never overwritten.
set -eu
umask 077
cd "$(dirname "$0")"
mkdir -p secrets
for name in postgres_password owner_password app_password sealing_key; do
  if [ ! -e "secrets/$name" ]; then
    head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n' > "secrets/$name"
    echo "secrets/$name written"
  fi
done
# Read inside the containers by users of other numbers; the folder stays closed.
chmod 644 secrets/*
