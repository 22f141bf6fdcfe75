#!/usr/bin/env bash
# inside.sh ROOT JAVA PYTHON: the work of check.sh, step by step as repo2docker does it.
set -euo pipefail
root=$1 java=$2 python=$3
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
results=$PWD/target/binder-check
downloads=$PWD/.jupyter/debian # kept for the next time
home=/home/jovyan prefix=/srv/conda
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8

step() {
  local title=$1 start=$SECONDS
  shift
  printf '\e[1m==> %s\e[0m\n' "$title"
  "$@" >>"$results/log" 2>&1 & # not "$@" || …, which would switch set -e off inside
  wait $! || { tail -n 30 "$results/log" >&2; echo "run: failed: $title. The whole output is in $results/log" >&2; exit 1; }
  printf '    %s s\n' "$((SECONDS - start))"
}
in_root() { chroot "$root" "$@"; }
as_user() { # a clean environment, as in the image
  chroot --userspec=1000:1000 "$root" /usr/bin/env -i HOME="$home" USER=jovyan LANG=C.UTF-8 \
    PATH="$prefix/bin:/usr/local/bin:/usr/bin:/bin" sh -c 'cd && exec "$@"' sh "$@"
}

base() {
  local mirror
  mirror=$(apt-get indextargets --format '$(REPO_URI)' | grep -m1 'debian/$')
  mkdir -p "$downloads"
  debootstrap --variant=minbase --include=ca-certificates,locales --cache-dir="$downloads" \
    forky "$root" "$mirror" /usr/share/debootstrap/scripts/sid
  cp -a /usr/local/share/ca-certificates/. "$root/usr/local/share/ca-certificates/"
  cp /etc/resolv.conf /etc/hosts "$root/etc/"
  # This root need not outlive a crash, and the build tools of JupyterLab's own authors stay away.
  printf '%s\n' force-unsafe-io 'path-exclude=/usr/share/nodejs/@stdlib/*' >"$root/etc/dpkg/dpkg.cfg.d/quick"
  in_root update-ca-certificates
  mount --bind "$downloads" "$root/var/cache/apt/archives"
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  if ! in_root apt-get -o APT::Update::Error-Mode=any update; then
    printf '    note: apt-get update failed; once more without the check of the date of the mirror (signatures stay checked)\n' >&3
    in_root apt-get -o Acquire::Check-Valid-Until=false -o APT::Update::Error-Mode=any update
  fi
  in_root apt-get install -y --no-install-recommends \
    jupyterlab jupyter-client jupyter-nbformat jupyter-nbconvert python3-ipykernel python3-venv
  in_root python3 -m venv --without-pip --system-site-packages "$prefix"
  in_root useradd --uid 1000 --create-home --home-dir "$home" jovyan
  in_root chown -R jovyan "$prefix"
}

packages() {
  local package list=()
  while read -r package; do
    if [[ -z $(in_root apt-cache madison "$package") && $package == openjdk-*-jdk-headless ]]; then
      printf '    note: Debian testing has no %s; default-jdk-headless in its place\n' "$package" >&3
      package=default-jdk-headless
    fi
    list+=("$package")
  done <binder/apt.txt
  in_root apt-get install -y --no-install-recommends "${list[@]}"
  in_root apt-get autoclean # only what this Debian no longer has
  in_root java -version 2>&1 | sed -n '1s/^/    /p' >&3
}

copy() { # what Git has, as a clone would
  git ls-files -z | tar -c --null -T - | tar -x -C "$root$home"
  in_root chown -R jovyan:jovyan "$home"
}

# JupyterLab in the root.
lab() {
  local failed=0
  cp "$here/kernel.py" "$root/tmp/kernel.py"
  as_user python3 /tmp/kernel.py || failed=1
  as_user python3 -m jupyterlab --no-browser --ip=127.0.0.1 --port=8888 --IdentityProvider.token=binder-check \
    --LabApp.app_dir=/usr/share/jupyter/lab >"$results/lab.log" 2>&1 &
  drive lab http://127.0.0.1:8888 || failed=1
  return $failed
}

# The Notebook of this machine, which needs nothing of the root.
classic() {
  if ! "$python" -c 'import notebook.notebookapp' 2>/dev/null; then
    echo "    no classic Notebook on this machine: left out"
    return 0
  fi
  mkdir -p "$results/classic"
  cp -r notebooks "$results/classic"
  "$python" src/main/python/trust.py "$results/classic/notebooks"
  (cd "$results/classic" && exec "$python" -m notebook --no-browser --ip=127.0.0.1 --port=8889 --allow-root \
    --NotebookApp.token=binder-check) >"$results/classic.log" 2>&1 &
  drive classic http://127.0.0.1:8889
}

drive() {
  "$java" -Djava.awt.headless=true -cp "target/test-classes:target/test-lib/*" \
    backprop.browser.FrontEndCheck "$@" binder-check "$results"
}

# In a network of its own where nothing but 127.0.0.1 can be reached.
without_network() {
  unshare --net bash -euo pipefail -c 'ip link set lo up && "$0"' "$1"
}

in_memory() { (($(awk '/^MemAvailable/ { print $2 }' /proc/meminfo) > 8000000)); } # kB; 3 GB are needed

exec 3>&1
# Thousands of small files: three times as fast in memory as on a disk.
! in_memory || mount -t tmpfs -o mode=755,size=5g tmpfs "$root"
rm -rf "$results" && mkdir -p "$results"
export root java python here results home prefix
export -f as_user drive lab classic

# While packages come, this machine has time for the classic Notebook.
without_network classic >"$results/classic.txt" 2>&1 &
classic=$!
step "Base: Debian testing with JupyterLab" base
step "binder/apt.txt" packages
step "Copy of the repository" copy
step "binder/postBuild as jovyan" as_user ./binder/postBuild
printf '    %s in all\n' "$(du -shx "$root" | cut -f1)"
printf '\e[1m==> %s\e[0m\n' "Chapters, without a network"
failed=0
wait $classic || failed=1
cat "$results/classic.txt"
without_network lab || failed=1
printf '\n%-20s %-8s %5s %8s %8s  %s\n' chapter in cells seconds pictures errors
cat "$results/table.txt"
exit $failed
