#!/bin/sh
# Asks which TLS versions the ways in of an XMail accept, with the least that the tool can be told to do.
# Usage: enumerate.sh sslscan|testssl POP3S SMTPS CTRLS POP3 SMTP (ports of loopback). Neither tool knows CTRL's #!TLS.
set -eu
tool=$1
ask() {
  case $tool in
    sslscan) sslscan --no-ciphersuites --no-cipher-details --no-check-certificate --no-fallback --no-renegotiation \
      --no-compression --no-heartbleed --no-groups ${2:+--starttls-$2} "127.0.0.1:$1" ;;
    # Where it is unsure it would ask, and wait for an answer.
    testssl) testssl --quiet --color 0 --warnings batch --nodns none -p ${2:+--starttls "$2"} "127.0.0.1:$1" </dev/null ;;
  esac
}
ask "$2" & ask "$3" & ask "$4" & ask "$5" pop3 & ask "$6" smtp &
wait
