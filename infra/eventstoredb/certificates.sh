#!/usr/bin/env bash
# Makes a certificate authority and one certificate for each of three nodes, in ./certificates; what is there already is kept.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
mkdir -p certificates/ca && cd certificates
umask 077

if [ ! -f ca/ca.crt ]; then
  openssl req -x509 -newkey rsa:3072 -nodes -sha256 -days 3650 -subj '/O=Throughline/CN=EventStoreDB CA' \
    -addext 'basicConstraints=critical,CA:TRUE' -addext 'keyUsage=critical,keyCertSign,cRLSign' \
    -keyout ca.key -out ca/ca.crt 2>/dev/null
fi

for node in 1 2 3; do
  [ -f "node$node/node.crt" ] && continue
  mkdir -p "node$node"
  openssl req -newkey rsa:3072 -nodes -sha256 -subj '/CN=eventstoredb-node' -keyout "node$node/node.key" -out node.csr 2>/dev/null
  printf '%s\n' 'basicConstraints=CA:FALSE' 'keyUsage=digitalSignature,keyEncipherment' 'extendedKeyUsage=serverAuth,clientAuth' \
    "subjectAltName=DNS:node$node.eventstoredb,DNS:localhost,IP:127.0.0.1,IP:172.30.240.1$node" > node.ext
  openssl x509 -req -in node.csr -CA ca/ca.crt -CAkey ca.key -CAcreateserial -sha256 -days 1825 -extfile node.ext -out "node$node/node.crt" 2>/dev/null
  rm -f node.csr node.ext
done

# The image runs as user 1000, which must be able to read the keys.
chmod 755 . ca node?
chmod 644 ca/ca.crt node?/node.crt
chown 1000 node?/node.key 2>/dev/null || echo 'Run this as root, or hand node?/node.key to user 1000: the nodes run as that user.' >&2
echo "The certificate authority is $(pwd)/ca/ca.crt; keep ca.key away from the nodes."
