# Sourced by deploy/up and deploy/bench: finds Java, and builds what is not built. Both set "command" to their own name.
command="${command:?deploy/up and deploy/bench set it}"
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
mark="$root/deploy/target/built"
log="$root/deploy/target/build.log"

fail() {
  echo "$command: $*" >&2
  exit 1
}

java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
command -v "$java" > /dev/null || fail "No Java was found: install a JDK of version 17 or newer, or set JAVA_HOME to one."
version="$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')"
[[ "${version%%.*}" -ge 17 ]] \
  || fail "Java $version is too old: install a JDK of version 17 or newer, or set JAVA_HOME to one."

# Built means: the last build went through, all it made is there, and no source is younger.
built() {
  local made
  [[ -f "$mark" ]] || return 1
  for made in deploy/launcher/target/lib deploy/benchmark/target/lib deploy/stack/servers/target/kafka \
    {ingest,indicator,report}-service/target/quarkus-app/quarkus-run.jar; do
    [[ -e "$root/$made" ]] || return 1
  done
  [[ -z "$(find "$root" -name target -prune -o -name .git -prune -o -path '*/src/test' -prune \
    -o \( -path '*/src/main/*' -o -name pom.xml \) -type f -newer "$mark" -print -quit)" ]]
}

build() {
  command -v mvn > /dev/null || fail "Maven was not found: install Maven 3.8 or newer."
  [[ -x "$(dirname "$(readlink -f "$(command -v "$java")")")/javac" ]] \
    || fail "Only a Java runtime was found: building needs a JDK of version 17 or newer."
  local began="$SECONDS"
  if [[ -s "$mark" ]]; then
    echo "Building anew, for something changed; the last time it took $(cat "$mark") (Maven's own words are in $log)"
  else
    echo "Building for the first time: 5 to 15 minutes on two cores, the longer the busier they are. Where Maven has nothing"
    echo "yet, it downloads some 900 MB, and takes as long as that takes (Maven's own words are in $log)"
  fi
  mkdir -p "$root/deploy/target"
  # Libraries of another version, and what was moved or deleted, would stay on the class path beside what is there now.
  rm -rf "$root"/{deploy/launcher,deploy/benchmark,client}/target/lib "$root"/{,deploy/}*/target/{classes,maven-status}
  (cd "$root" && mvn --batch-mode --no-transfer-progress package -DskipTests -Dspotless.check.skip=true -Dcyclonedx.skip=true) \
    | tee "$log" \
    | sed -un 's/^\[INFO\] Building \([^ ]*\) .*\(\[[0-9]*\/[0-9]*\]\)$/  \2 \1/p' \
    || fail "The build failed: $(grep -m1 '^\[ERROR\]' "$log" | cut -c9- || true) Read $log."
  took "$((SECONDS - began))" > "$mark"
  echo "Built in $(cat "$mark")."
}

took() {
  if [[ "$1" -lt 60 ]]; then echo "$1 s"; else echo "$(($1 / 60)) min $(($1 % 60)) s"; fi
}
