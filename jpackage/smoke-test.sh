#!/usr/bin/env bash
# jpackage/smoke-test.sh IMAGE: does what a class does with a finished application image, by its
# command line: trains, saves, goes on, reads a drawing, two at the same time; then takes the tour
# through the window, without a display. From a path with spaces and letters of other languages,
# with a home that cannot be written to, and on Linux, where the system allows it, without a
# network. Ends with 0, or with a sentence and 1.
# MLP_STUDIO_LAUNCHER=COMMAND tests what is installed instead, where it lies.
set -euo pipefail

image=${1:?the folder of the application image}
work=$(mktemp -d)
clear_away() {
  if [ "${OS:-}" = Windows_NT ]; then
    MSYS2_ARG_CONV_EXCL='*' icacls "$(cygpath -w "$HOME")" /remove:d '*S-1-1-0' >/dev/null || true
  fi
  chmod -R u+w "$work"
  rm -rf "$work"
}
trap clear_away EXIT
export HOME="$work/home"
# Windows gives a program its words in the letters of its own language only.
results="results é 3"
[ "${OS:-}" = Windows_NT ] || results="results é ж 3"
mkdir "$HOME" "$work/$results"
chmod a-w "$HOME"
# Java asks the system, not HOME, where the user's home is; Windows has two folders of its own in it.
if [ "${OS:-}" = Windows_NT ]; then
  home=$(cygpath -w "$HOME")
  # There chmod does not keep anybody from making files in a folder; what follows does, for everybody.
  MSYS2_ARG_CONV_EXCL='*' icacls "$home" /deny '*S-1-1-0:(OI)(CI)(WD,AD)' >/dev/null
  export JAVA_TOOL_OPTIONS="-Duser.home=$home" APPDATA="$home\\AppData\\Roaming" LOCALAPPDATA="$home\\AppData\\Local"
else
  export JAVA_TOOL_OPTIONS="-Duser.home=$HOME"
  unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME
fi
# Of whoever builds; DJL listens to them.
unset _JAVA_OPTIONS PYTORCH_LIBRARY_PATH PYTORCH_VERSION PYTORCH_FLAVOR DJL_CACHE_DIR ENGINE_CACHE_DIR

# Without UTF-8 Java cannot name such files on Linux.
[ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8

fail() {
  echo "smoke test: $*" >&2
  exit 1
}

place="$work/Schule für alle é"
# Windows loads libraries by names in the letters of its own language only.
[ "${OS:-}" = Windows_NT ] || place="$place ж"
mkdir "$place"
if [ -z "${MLP_STUDIO_LAUNCHER:-}" ]; then
  # With its files' times, for which the start-up cache was made.
  cp -Rp "$image" "$place/"
  here="$place/$(basename "$image")"
  for launcher in bin/mlp-studio mlp-studio.exe Contents/MacOS/mlp-studio; do
    [ ! -x "$here/$launcher" ] || MLP_STUDIO_LAUNCHER="$here/$launcher"
  done
  [ -n "${MLP_STUDIO_LAUNCHER:-}" ] || fail "no launcher in $image"
  # Where what a double click starts is another one.
  for launcher in "MLP Studio.exe" "Contents/MacOS/MLP Studio"; do
    [ ! -x "$here/$launcher" ] || window_launcher="$here/$launcher"
  done
fi

offline=()
if [ "$(uname -s)" = Linux ] && unshare -rn true 2>/dev/null; then
  offline=(unshare -rn)
fi
studio() {
  ${offline[@]+"${offline[@]}"} "$MLP_STUDIO_LAUNCHER" "$@"
}
# Without the seconds, which differ.
losses() {
  sed 's/,"trainSeconds.*//' "$1"
}

cd "$work/$results"
studio --version
# Without a start-up cache that fits the program starts too, only more slowly and without a word: here
# the virtual machine must have one, and the program's own classes must come from it. These options
# come after those of the image, which say that nothing is told.
_JAVA_OPTIONS="-XX:AOTMode=on -Xlog:class+load:file=loaded.txt" studio --version ||
  fail "there is no start-up cache that fits"
grep -q 'mlpstudio\.Main source: shared objects file' loaded.txt ||
  fail "the program's classes do not come from the start-up cache"
studio experiments | grep -q deep-relu-sgd || fail "the experiments are missing"

train=(train softmax-regression --epochs 1 --seed 3 --threads 1 --json)
studio "${train[@]}" --save "Netz é.safetensors" >one.json &
first=$!
studio "${train[@]}" >two.json
wait "$first" || fail "the first of two at the same time failed"
cat one.json
[ "$(wc -l <one.json)" -eq 1 ] || fail "one epoch should be one line"
[ "$(losses one.json)" = "$(losses two.json)" ] || fail "two at the same time disagree"

# Stopped, saved, reopened and gone on, it learns what it would have learnt in one go.
studio "${train[@]}" --stop-after 100 --save half.safetensors >half.json
studio train --resume half.safetensors --threads 1 --json >whole.json
[ "$(losses one.json)" = "$(losses whole.json)" ] || fail "the saved network does not go on"

cat >drawing.jsonl <<'END'
{"label":"3","strokes":[[[70,60],[90,42],[120,36],[150,44],[166,66],[160,92],[138,112],[108,122],[138,126],[166,142],[176,170],[166,198],[138,214],[106,214],[76,200]]]}
END
studio predict --model drawing-robust --strokes drawing.jsonl --json | tee read.json
grep -q '"predicted":"3"' read.json || fail "the drawn 3 is not read as 3"
studio predict --model "Netz é.safetensors" --strokes drawing.jsonl --json | grep -q predicted ||
  fail "the saved network does not predict"

# A folder that holds no PyTorch: the one inside is used.
MLP_STUDIO_PYTORCH="$work" studio "${train[@]}" >inside.json
[ "$(losses one.json)" = "$(losses inside.json)" ] || fail "no way back to the PyTorch inside"

# The window: it trains too, and fails unless curves, errors, weights and the drawn 3 are as they should.
studio tour --out pictures --headless | tee tour.txt
grep -q '^Checked: ' tour.txt || fail "the tour through the window did not come to its end"
! grep '^No room: ' tour.txt || fail "words of the window have no room"
[ -s pictures/lab-dark.png ] || fail "the tour took no picture of the lab"

# The program starts itself again to measure its window.
studio bench --only start | tee bench.txt
grep -q '^start\.' bench.txt || fail "the start of the window is not measured"

# The window as a double click opens it, without words and with a file; it must still be there after a while.
headless=""
[ "$(uname -s)" != Linux ] || headless=" -Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true"
stays_open() {
  # In the place of the shell, so that what is killed below is the program itself.
  (
    export JAVA_TOOL_OPTIONS="$JAVA_TOOL_OPTIONS$headless"
    exec ${offline[@]+"${offline[@]}"} "${window_launcher:-$MLP_STUDIO_LAUNCHER}" "$@"
  ) >window.txt 2>&1 &
  local window=$!
  for _ in $(seq "${MLP_STUDIO_WINDOW_SECONDS:-20}"); do
    sleep 1
    kill -0 "$window" 2>/dev/null || fail "the window did not stay open: $(cat window.txt)"
  done
  if [ "${OS:-}" = Windows_NT ]; then
    taskkill //F //T //IM "$(basename "${window_launcher:-$MLP_STUDIO_LAUNCHER}")" >/dev/null
  else
    kill "$window"
  fi
  wait "$window" 2>/dev/null || true
  ! grep -v "^Picked up" window.txt || fail "the window told something on the console"
}
stays_open
stays_open "$PWD/half.safetensors"

written=$(find "$HOME" -mindepth 1)
[ -z "$written" ] || fail "something was written into the home: $written"
echo "smoke test: passed"
