#!/usr/bin/env bash
# Builds the site: build.sh REPOSITORY_ROOT TARGET. Runs in a folder that holds this one's files and node_modules.
set -euo pipefail
root=$1 target=$2
cd "$(dirname "${BASH_SOURCE[0]}")"
node pages.mjs "$root" pages
mkdir -p pages/public
cp -r public/. pages/public/
rm -rf "$target"
SITE_OUT=$target node node_modules/vitepress/bin/vitepress.js build
node relative.mjs "$target"
