#!/bin/sh
# Builds what the images hold, into one folder: server/ (api and worker) and front-desk/ (static pages).
#
#   docker/build.sh OUT [install|present]
#
# install (default): npm ci first, and only the packages of production in the end, as an image needs it.
# present: node_modules is there already and stays as it is; the result refers to it. So the same script is tried without a container engine.
set -eu

out=$(mkdir -p "$1" && cd "$1" && pwd)
modules=${2:-install}
cd "$(dirname "$0")/.."

if [ "$modules" = install ]; then
  npm ci --include=dev --no-audit --no-fund
fi

export DIURNE_INSTALL=0
node tools/run.mjs build

rm -rf "$out/server" "$out/front-desk"
mkdir -p "$out/server/apps/api" "$out/server/apps/worker"
cp -R apps/api/dist "$out/server/apps/api/dist"
cp -R apps/worker/dist "$out/server/apps/worker/dist"
cp package.json LICENSE "$out/server/"
cp -R apps/front-desk/dist "$out/front-desk"

if [ "$modules" = install ]; then
  npm prune --omit=dev --no-audit --no-fund
  # Links to the workspaces: their code is inside the bundles.
  rm -rf node_modules/@diurne
  cp -R node_modules "$out/server/node_modules"
else
  ln -s "$PWD/node_modules" "$out/server/node_modules"
fi
