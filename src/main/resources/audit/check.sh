#!/bin/sh
# Checks the files of an unpacked audit pack with nothing but a shell: sh check/check.sh, from anywhere.
# It finds every altered or missing file that MANIFEST.sha256 names. Check.java beside it finds more: added files, the
# ZIP file itself, the chain of the decision log and its fields.
cd "$(dirname "$0")/.." || exit 2
if command -v sha256sum >/dev/null 2>&1; then
    sha256sum -c MANIFEST.sha256 || exit 1
    echo "Root hash, to be confirmed by Capstone:"
    sha256sum MANIFEST.sha256
else
    shasum -a 256 -c MANIFEST.sha256 || exit 1
    echo "Root hash, to be confirmed by Capstone:"
    shasum -a 256 MANIFEST.sha256
fi
