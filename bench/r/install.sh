#!/usr/bin/env bash
# R with its package survey, as Debian 12 has them (R 4.2.2, survey 4.1-1). Needs root.
set -euo pipefail
apt-get update
apt-get install -y --no-install-recommends r-base-core r-cran-survey
