#!/bin/sh
# grpcurl is in no Debian. Its lines are said to another client that is not ours: buf.
set -eu
scheme=https socket= address= method= left=$#
while [ "$left" -gt 0 ]; do
    word=$1 && shift && left=$((left - 1))
    case $word in
        -plaintext) scheme=http && set -- "$@" --http2-prior-knowledge && continue ;;
        -expand-headers) continue ;;
        -unix) socket=yes && continue ;;
        -d | -cacert | -cert | -key | -H) value=$1 && shift && left=$((left - 1)) ;;
    esac
    case $word in
        -d) set -- "$@" --data "$value" ;;
        -cacert | -cert | -key) set -- "$@" "-$word" "$value" ;;
        # As grpcurl expands it: names of the environment alone.
        -H) value=$(eval "printf '%s' \"$value\"") && set -- "$@" --header "$value" --reflect-header "$value" ;;
        -*) echo "$0: $word is not known" >&2 && exit 2 ;;
        *) if [ -z "$address" ]; then address=$word; else method="$method $word"; fi ;;
    esac
done
if [ -n "$socket" ]; then set -- "$@" --unix-socket "$address" && address=localhost; fi
case $method in
    ' list') set -- "$@" --list-services "$scheme://$address" ;;
    ' describe '*) buf curl --protocol grpc "$@" --list-methods "$scheme://$address" | grep -F "${method# describe }/" && exit ;;
    *) set -- "$@" --reflect "$scheme://$address/${method# }" ;;
esac
exec buf curl --protocol grpc "$@"
