#!/bin/sh
# The facts behind a diagnosis, asked of the openssl command in as few processes as can be: its version, whether
# server.cert and server.key belong together, and whether the CA file verifies the certificate. Usage: peer.sh MAIL_ROOT
set -eu
openssl version
certificate=$(openssl x509 -in "$1/server.cert" -noout -pubkey)
key=$(openssl pkey -in "$1/server.key" -pubout)
[ "$certificate" = "$key" ] && echo "server.key belongs to server.cert"
openssl verify -CAfile "$1/certs.pem" "$1/server.cert"
