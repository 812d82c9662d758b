#!/usr/bin/env bash
# A mutation run on a sample of the code: run.sh PROJECT [PLACES] [SEED], as in: run.sh Engine 45 1
# Give it an idle machine: what takes five minutes more than it should is taken for an endless loop. On a busy one: try_mutants.py. The report stays in artifacts.
set -euo pipefail
cd "$(dirname "$0")"
# A mutant is switched on inside one assembly: a law cached under another would pass for this one's.
export CG_NO_CACHE=1
project=${1:-Engine}; places=${2:-45}; seed=${3:-1}
bench() { dotnet run -c Release --project ../ClosingGaps.Bench -- "$@"; }
report=$(cd ../.. && pwd)/artifacts/mutation/$project
bench sample-code --project "$project" --places "$places" --seed "$seed"
dotnet tool restore
dotnet stryker --skip-version-check -f "stryker-$project.json" -O "$report"
bench score-code --report "$report/reports/mutation-report.json"
