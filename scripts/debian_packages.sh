#!/usr/bin/env bash
# Installs the Debian packages that browser, PDF, PostgreSQL, time stamp, spreadsheet and compiled tests need, where this user may; else says what is missing.
set -euo pipefail

packages=(chromium-headless-shell libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 poppler-utils postgresql openssl gcc libc6-dev)
packages+=(openjdk-17-jdk-headless libjaxb-java libreoffice-calc-nogui)

command -v dpkg-query >/dev/null || exit 0
missing=()
for package in "${packages[@]}"; do
    dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "Some tests will be skipped. To run them: apt-get install ${missing[*]}"
    exit 0
fi
echo "Installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
install() { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; }
if ! install; then
    echo "Could not install ${missing[*]}"
    [ "${CI:-}" != true ]
fi
