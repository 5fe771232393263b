#!/usr/bin/env bash
# format.sh: fails, naming the places, when clang-format would change a source file.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
git ls-files -z '*.cpp' '*.h' | xargs -0 -P2 -n60 clang-format --dry-run -Werror --style=file
