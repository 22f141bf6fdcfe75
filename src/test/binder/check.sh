#!/usr/bin/env bash
# check.sh JAVA PYTHON: builds what Binder's repo2docker would, and runs every chapter there in a browser.
# Everything happens in namespaces of its own, so its mounts and processes end with it, however it ends.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
missing=()
for tool in debootstrap unshare ip git; do command -v "$tool" >/dev/null || missing+=("$tool"); done
((${#missing[@]} == 0)) || { echo "run: binder-check needs ${missing[*]}: apt-get install debootstrap util-linux iproute2 git" >&2; exit 1; }

root=$(mktemp -d /var/tmp/backprop-binder.XXXXXX)
chmod 755 "$root" # its user is not root
pid=
end() {
  [[ -z $pid ]] || { kill -KILL "$pid" && wait "$pid"; } 2>/dev/null || true # and with it, everything in there
  for _ in {1..20}; do rm -rf --one-file-system "$root" 2>/dev/null && return; sleep 0.5; done
  echo "run: could not remove $root" >&2
}
trap end EXIT
trap 'exit 130' INT TERM HUP
unshare --mount --pid --fork --kill-child --mount-proc "$here/inside.sh" "$root" "$@" &
pid=$!
status=0
wait "$pid" || status=$?
pid=
exit "$status"
